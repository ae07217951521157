import type { Position } from 'geojson';

/** Metres per degree of latitude. */
const METRES_PER_DEGREE = 111_320;
/** Ends of two lines this close, in metres, belong to one river. */
const JOIN_METRES = 120;
/** Points of a finished course: enough for bends, few enough for letters to stand evenly. */
const COURSE_POINTS = 24;

/**
 * A smooth stretch of river about `length` metres long around `at`, for a name to run along, from west to east. Takes
 * the line nearest to `at` and goes on over its neighbours. `null` when no line comes within a tenth of `length`.
 */
export function riverCourse(at: Position, lines: readonly Position[][], length: number): Position[] | null {
  const start = nearestVertex(at, lines, length / 10);
  if (start === null) return null;
  const { line, index } = start;
  const down = walk(line.slice(index), lines, line, length / 2);
  const up = walk(line.slice(0, index + 1).reverse(), lines, line, length / 2);
  const course = smooth(resample([...up.reverse(), ...down.slice(1)], COURSE_POINTS));
  return course[0]![0]! <= course.at(-1)![0]! ? course : course.reverse();
}

function nearestVertex(at: Position, lines: readonly Position[][], reach: number) {
  let best: { readonly line: Position[]; readonly index: number } | null = null;
  let least = reach;
  for (const line of lines) {
    for (const [index, point] of line.entries()) {
      const apart = distance(at, point);
      if (apart < least) [least, best] = [apart, { line, index }];
    }
  }
  return best;
}

/** Follows a path from its first point for `length` metres, over the straightest neighbour wherever a line ends. */
function walk(path: readonly Position[], lines: readonly Position[][], own: Position[], length: number): Position[] {
  const used = new Set([own]);
  const course: Position[] = [path[0]!];
  let rest = length;
  let ahead: readonly Position[] = path.slice(1);
  while (rest > 0) {
    for (const point of ahead) {
      const from = course.at(-1)!;
      const step = distance(from, point);
      course.push(step > rest ? between(from, point, rest / step) : point);
      rest -= step;
      if (rest <= 0) return course;
    }
    const next = continuation(course, lines, used);
    if (next === null) return course;
    ahead = next.slice(1);
  }
  return course;
}

function continuation(
  course: readonly Position[],
  lines: readonly Position[][],
  used: Set<Position[]>,
): Position[] | null {
  const [before, end] = [course.at(-2) ?? course.at(-1)!, course.at(-1)!];
  let best: { readonly line: Position[]; readonly path: Position[]; readonly turn: number } | null = null;
  for (const line of lines) {
    if (used.has(line)) continue;
    for (const path of [line, line.toReversed()]) {
      if (distance(path[0]!, end) > JOIN_METRES) continue;
      const turn = Math.abs(heading(before, end) - heading(path[0]!, path[Math.min(3, path.length - 1)]!));
      const bend = Math.min(turn, 2 * Math.PI - turn);
      if (best === null || bend < best.turn) best = { line, path, turn: bend };
    }
  }
  if (best === null) return null;
  used.add(best.line);
  return best.path;
}

function heading(from: Position, to: Position): number {
  return Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!);
}

/** Metres between two points, on a plane at their latitude. */
function distance(from: Position, to: Position): number {
  const squeeze = Math.cos((from[1]! * Math.PI) / 180);
  return Math.hypot((to[0]! - from[0]!) * squeeze, to[1]! - from[1]!) * METRES_PER_DEGREE;
}

/** The same path with `count` points at even distances. */
function resample(path: readonly Position[], count: number): Position[] {
  const along = [0];
  for (let index = 1; index < path.length; index++)
    along.push(along[index - 1]! + distance(path[index - 1]!, path[index]!));
  const total = along.at(-1)!;
  let segment = 1;
  return Array.from({ length: count }, (_, step) => {
    const target = (total * step) / (count - 1);
    while (segment < path.length - 1 && along[segment]! < target) segment++;
    const [from, to] = [path[segment - 1]!, path[segment] ?? path[segment - 1]!];
    const span = along[segment]! - along[segment - 1]!;
    const share = span > 0 ? Math.min(1, Math.max(0, (target - along[segment - 1]!) / span)) : 0;
    return between(from, to, share);
  });
}

function between(from: Position, to: Position, share: number): Position {
  return [from[0]! + share * (to[0]! - from[0]!), from[1]! + share * (to[1]! - from[1]!)];
}

/** Each point becomes the mean of itself and two neighbours on each side, as far as there are. */
function smooth(path: readonly Position[]): Position[] {
  return path.map((_, index) => {
    const reach = Math.min(2, index, path.length - 1 - index);
    const around = path.slice(index - reach, index + reach + 1);
    return [0, 1].map((axis) => around.reduce((sum, point) => sum + point[axis]!, 0) / around.length);
  });
}
