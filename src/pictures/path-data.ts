import type { Point } from './screen.ts';

/** Points closer than this to the last one drawn are skipped: half a hair at twice the resolution. */
const LEAST_STEP_PX = 0.2;

/** A line or ring of CSS pixels as path data, two decimals. Empty for fewer than two points. */
export function linePath(points: readonly Point[], closed: boolean): string {
  const kept = thin(points);
  if (kept.length < 2) return '';
  return `M${kept.map(formatPoint).join('L')}${closed ? 'Z' : ''}`;
}

/** Whether a line ends where it starts. */
export function isClosed(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return points.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** A point as path data. */
export function formatPoint([x, y]: Point): string {
  return `${hundredths(x)} ${hundredths(y)}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function thin(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  points.forEach((point, index) => {
    const last = kept.at(-1);
    const far = last === undefined || Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) >= LEAST_STEP_PX;
    if (far || (index === points.length - 1 && kept.length < 2)) kept.push(point);
    else if (index === points.length - 1) kept[kept.length - 1] = point;
  });
  return kept;
}
