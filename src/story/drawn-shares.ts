import { clamp } from '../base/numbers.ts';

/** Share of the scroll by which everything is drawn: the last words are read beside the finished line. */
const DRAWN_BY = 0.88;

/**
 * How much of each line, 0..1, is drawn when the reader is so far in its step (0..1): one after the other, each in an equal
 * part of the scroll.
 */
export function drawnShares(draw: readonly string[], progress: number): Record<string, number> {
  const along = clamp(progress / DRAWN_BY, 0, 1) * draw.length;
  return Object.fromEntries(draw.map((id, index) => [id, clamp(along - index, 0, 1)]));
}
