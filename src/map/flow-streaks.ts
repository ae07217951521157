import { clamp, lerp } from '../base/numbers.ts';

/**
 * What shows a direction by moving: short streaks of light that run along a line. Pure geometry in CSS pixels and
 * milliseconds; who paints it decides whether anything may move at all.
 */

type Point = readonly [x: number, y: number];

/** How long streaks run before they stop by themselves, milliseconds: WCAG 2.2.2 allows five seconds. */
export const FLOW_MS = 4800;
/** Fading in and out, milliseconds. */
const SOFT_MS = 500;
/** Distance between streaks, their length and their way in a second, CSS pixels. */
const SPACING_PX = 84;
const LENGTH_PX = 26;
const SPEED_PX = 48;

/** A line with the way to each of its points. */
export interface MeasuredLine {
  readonly points: readonly Point[];
  /** Way from the beginning, CSS pixels; one entry per point. */
  readonly ways: readonly number[];
}

/** Measures a line on the screen. */
export function measureLine(points: readonly Point[]): MeasuredLine {
  let way = 0;
  const ways = points.map((point, index) => {
    const before = points[index - 1] ?? point;
    way += Math.hypot(point[0] - before[0], point[1] - before[1]);
    return way;
  });
  return { points, ways };
}

/** The streaks of a line after so many milliseconds, each from its tail to its head; none on lines without length. */
export function streaksAt(line: MeasuredLine, elapsedMs: number): readonly (readonly Point[])[] {
  const total = line.ways.at(-1) ?? 0;
  if (total <= 0) return [];
  const first = ((elapsedMs / 1000) * SPEED_PX) % SPACING_PX;
  const count = Math.floor((total + LENGTH_PX - first) / SPACING_PX) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const head = first + index * SPACING_PX;
    return partOf(line, Math.max(0, head - LENGTH_PX), Math.min(total, head));
  }).filter((part) => part.length > 1);
}

/** How strongly streaks show after so many milliseconds, 0..1: 0 at the beginning and from `FLOW_MS` on. */
export function streakStrength(elapsedMs: number): number {
  return clamp(Math.min(elapsedMs, FLOW_MS - elapsedMs) / SOFT_MS, 0, 1);
}

/** The part of a line between two ways along it; empty when there is nothing between them. */
function partOf({ points, ways }: MeasuredLine, from: number, to: number): readonly Point[] {
  if (to <= from) return [];
  const inner = points.filter((_, index) => (ways[index] ?? 0) > from && (ways[index] ?? 0) < to);
  return [pointAt({ points, ways }, from), ...inner, pointAt({ points, ways }, to)];
}

function pointAt({ points, ways }: MeasuredLine, way: number): Point {
  const next = Math.max(
    1,
    ways.findIndex((each) => each >= way),
  );
  const [a, b] = [points[next - 1] ?? [0, 0], points[next] ?? points.at(-1) ?? [0, 0]];
  const [start, end] = [ways[next - 1] ?? 0, ways[next] ?? 0];
  const share = end > start ? (way - start) / (end - start) : 0;
  return [lerp(a[0], b[0], share), lerp(a[1], b[1], share)];
}
