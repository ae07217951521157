import type { Point } from './screen.ts';
import { lineLength } from './walk-line.ts';

/** How labels repeat along a line; lengths in the line's unit. */
export interface LineRepeat {
  readonly spacing: number;
  /** Length of the label along the line. */
  readonly labelLength: number;
  /** Size of text at its largest, which sets how far from the line's end the first label stands. */
  readonly largestSize: number;
  /** How many times larger the tile is drawn than it was made for. */
  readonly overscaling: number;
  /** Whether the line comes in over the edge of its tile. */
  readonly continued: boolean;
  /** Text bends by at most this many degrees over a little more than half its size; `null` for icons. */
  readonly maxAngle: number | null;
}

/**
 * Distances from a line's start at which labels stand: spaced as MapLibre spaces them within one tile, one in the
 * middle where none fits otherwise, none where the label is longer than the line.
 */
export function lineAnchors(line: readonly Point[], repeat: LineRepeat): readonly number[] {
  const { labelLength, largestSize, overscaling, continued } = repeat;
  // A label never follows the last one by less than a quarter of the spacing.
  const tight = repeat.spacing - labelLength < repeat.spacing / 4;
  const spacing = tight ? labelLength + repeat.spacing / 4 : repeat.spacing;
  const fromEnd = labelLength / 2 + 2 * largestSize;
  const offset = ((continued ? spacing / 2 : fromEnd) * overscaling) % spacing;
  const anchors = anchorsFrom(line, offset, spacing, repeat);
  if (anchors.length > 0 || continued) return anchors;
  return anchorsFrom(line, lineLength(line) / 2, Infinity, repeat);
}

/** The middle of a line, where its label fits there; else nothing. */
export function centerAnchor(line: readonly Point[], repeat: LineRepeat): readonly number[] {
  const middle = lineLength(line) / 2;
  return repeat.maxAngle === null || !bendsMuch(line, middle, repeat) ? [middle] : [];
}

function anchorsFrom(line: readonly Point[], offset: number, spacing: number, repeat: LineRepeat): readonly number[] {
  const length = lineLength(line);
  const half = repeat.labelLength / 2;
  const anchors: number[] = [];
  for (let distance = offset; distance < length; distance += spacing) {
    const fits = distance - half >= 0 && distance + half <= length;
    if (fits && !bendsMuch(line, distance, repeat)) anchors.push(distance);
  }
  return anchors;
}

function bendsMuch(line: readonly Point[], anchor: number, repeat: LineRepeat): boolean {
  const { maxAngle, labelLength, largestSize } = repeat;
  if (maxAngle === null) return false;
  const corners = cornersOf(line).filter(({ distance }) => Math.abs(distance - anchor) < labelLength / 2);
  const window = 0.6 * largestSize;
  return corners.some(({ distance }) => {
    const near = corners.filter((other) => other.distance <= distance && distance - other.distance <= window);
    return near.reduce((sum, { turn }) => sum + turn, 0) > maxAngle;
  });
}

function cornersOf(line: readonly Point[]): readonly { readonly distance: number; readonly turn: number }[] {
  let distance = 0;
  return line.flatMap((point, i) => {
    const [before, after] = [line[i - 1], line[i + 1]];
    if (before === undefined) return [];
    distance += Math.hypot(point[0] - before[0], point[1] - before[1]);
    if (after === undefined) return [];
    const into = Math.atan2(point[1] - before[1], point[0] - before[0]);
    const out = Math.atan2(after[1] - point[1], after[0] - point[0]);
    const turn = Math.abs(((((out - into) * 180) / Math.PI + 540) % 360) - 180);
    return [{ distance, turn }];
  });
}
