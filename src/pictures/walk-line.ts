import type { Point } from './screen.ts';

/** A point on a line, and the direction of the line there in degrees clockwise from the x axis. */
export interface LinePosition {
  readonly point: Point;
  readonly angle: number;
}

/** Length of a line, in its own unit. */
export function lineLength(line: readonly Point[]): number {
  return line.reduce((sum, point, i) => {
    const before = line[i - 1];
    return before === undefined ? sum : sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);
}

/** Where a line is after `distance` from its start; `null` before its start and after its end. */
export function positionAlong(line: readonly Point[], distance: number): LinePosition | null {
  if (distance < 0) return null;
  let walked = 0;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (from === undefined || to === undefined) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    if (length > 0 && walked + length >= distance) {
      const t = (distance - walked) / length;
      return { point: [from[0] + dx * t, from[1] + dy * t], angle: (Math.atan2(dy, dx) * 180) / Math.PI };
    }
    walked += length;
  }
  return null;
}

/** A line cut in two at `distance` from its start; both parts have the point between them. Repeated points go. */
export function splitLine(
  line: readonly Point[],
  distance: number,
): { readonly before: readonly Point[]; readonly after: readonly Point[] } {
  const cut = positionAlong(line, distance)?.point;
  const before: Point[] = [];
  const after: Point[] = cut === undefined ? [] : [cut];
  let walked = 0;
  line.forEach((point, i) => {
    const last = line[i - 1];
    walked += last === undefined ? 0 : Math.hypot(point[0] - last[0], point[1] - last[1]);
    pushNew(walked < distance || cut === undefined ? before : after, point);
  });
  if (cut !== undefined) pushNew(before, cut);
  return { before, after };
}

function pushNew(points: Point[], point: Point): void {
  const last = points.at(-1);
  if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
}
