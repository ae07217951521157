import type { Point } from './screen.ts';

/** Corners are cut where they would reach further than this many times the offset. */
const MITER_LIMIT = 2;

/**
 * A line in CSS pixels moved sideways by `distance` pixels: to the right of its direction for positive values. A closed
 * line stays closed.
 */
export function offsetLine(line: readonly Point[], distance: number): readonly Point[] {
  if (distance === 0) return line;
  const points = line.filter((point, i) => i === 0 || point[0] !== line[i - 1]?.[0] || point[1] !== line[i - 1]?.[1]);
  const [first, last] = [points[0], points.at(-1)];
  const closed = points.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return points.map((point, i) => {
    const before = i > 0 ? points[i - 1] : closed ? points.at(-2) : undefined;
    const after = i < points.length - 1 ? points[i + 1] : closed ? points[1] : undefined;
    return moveCorner(point, before, after, distance);
  });
}

function moveCorner(point: Point, before: Point | undefined, after: Point | undefined, distance: number): Point {
  const into = before === undefined ? null : normal(before, point);
  const out = after === undefined ? null : normal(point, after);
  const [a, b] = [into ?? out, out ?? into];
  if (a === null || b === null) return point;
  const sum: Point = [a[0] + b[0], a[1] + b[1]];
  const length = Math.hypot(sum[0], sum[1]);
  if (length < 1e-6) return [point[0] + a[0] * distance, point[1] + a[1] * distance];
  const reach = Math.min(2 / length, MITER_LIMIT);
  return [point[0] + (sum[0] / length) * reach * distance, point[1] + (sum[1] / length) * reach * distance];
}

/** The direction to the right of a segment; y points down. */
function normal(from: Point, to: Point): Point | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return length === 0 ? null : [-dy / length, dx / length];
}
