import { boxAround, type Box } from './box.ts';
import type { Point } from './screen.ts';

/** The parts of a line inside a box, in order; parts of less than two points are left out. */
export function clipLine(line: readonly Point[], box: Box): readonly (readonly Point[])[] {
  if (isInside(line, box)) return line.length > 1 ? [line] : [];
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (from === undefined || to === undefined) continue;
    const segment = clipSegment(from, to, box);
    if (segment === null) continue;
    const [start, end] = segment;
    const last = part.at(-1);
    if (last?.[0] === start[0] && last[1] === start[1]) part.push(end);
    else {
      part = [start, end];
      parts.push(part);
    }
    // A segment that leaves the box ends its part, even if the line comes back at the same point.
    if (end[0] !== to[0] || end[1] !== to[1]) part = [];
  }
  return parts;
}

/** The part of a ring inside a box, as a ring along the box's edges where it was cut; empty when nothing is inside. */
export function clipRing(ring: readonly Point[], box: Box): readonly Point[] {
  if (isInside(ring, box)) return ring;
  let points = ring;
  for (const edge of [0, 1, 2, 3] as const) points = clipAgainst(points, edge, box[edge]);
  return points;
}

/** The part of a segment inside a box, or `null` (Liang and Barsky 1984). */
function clipSegment(from: Point, to: Point, box: Box): readonly [Point, Point] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, from[0] - box[0]],
    [dx, box[2] - from[0]],
    [-dy, from[1] - box[1]],
    [dy, box[3] - from[1]],
  ] as const;
  for (const [towards, room] of sides) {
    if (towards === 0 && room < 0) return null;
    if (towards < 0) enter = Math.max(enter, room / towards);
    if (towards > 0) leave = Math.min(leave, room / towards);
  }
  if (enter > leave || (enter === leave && enter > 0 && leave < 1)) return null;
  const at = (t: number): Point => (t === 0 ? from : t === 1 ? to : [from[0] + dx * t, from[1] + dy * t]);
  return [at(enter), at(leave)];
}

/** One side of the clipping of a ring by a box (Sutherland and Hodgman 1974). */
function clipAgainst(ring: readonly Point[], edge: 0 | 1 | 2 | 3, limit: number): readonly Point[] {
  const axis = edge % 2 === 0 ? 0 : 1;
  const keeps = (point: Point): boolean => (edge < 2 ? point[axis] >= limit : point[axis] <= limit);
  const kept: Point[] = [];
  let from = ring.at(-1);
  for (const to of ring) {
    if (from !== undefined && keeps(from) !== keeps(to)) kept.push(crossing(from, to, axis, limit));
    if (keeps(to)) kept.push(to);
    from = to;
  }
  return kept;
}

function crossing(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const t = (limit - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? from[1] + (to[1] - from[1]) * t : from[0] + (to[0] - from[0]) * t;
  return axis === 0 ? [limit, other] : [other, limit];
}

function isInside(points: readonly Point[], box: Box): boolean {
  const around = boxAround(points);
  return around[0] >= box[0] && around[1] >= box[1] && around[2] <= box[2] && around[3] <= box[3];
}
