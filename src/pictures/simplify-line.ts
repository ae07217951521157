import type { Point } from './screen.ts';

/** The line without points that lie within `tolerance` of what is left (Douglas and Peucker 1973). */
export function simplifyLine(line: readonly Point[], tolerance: number): readonly Point[] {
  const keep = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    const farthest = farthestBetween(line, first, last);
    if (farthest === null || farthest.distance <= tolerance) continue;
    keep.add(farthest.index);
    spans.push([first, farthest.index], [farthest.index, last]);
  }
  return line.filter((_, index) => keep.has(index));
}

function farthestBetween(
  line: readonly Point[],
  first: number,
  last: number,
): { readonly index: number; readonly distance: number } | null {
  const [from, to] = [line[first], line[last]];
  if (from === undefined || to === undefined) return null;
  let farthest: { index: number; distance: number } | null = null;
  for (let index = first + 1; index < last; index++) {
    const point = line[index];
    if (point === undefined) continue;
    const distance = distanceToSegment(point, from, to);
    if (farthest === null || distance > farthest.distance) farthest = { index, distance };
  }
  return farthest;
}

/** Distance of a point from a segment, in their unit. */
export function distanceToSegment([x, y]: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / length));
  return Math.hypot(x - from[0] - dx * t, y - from[1] - dy * t);
}
