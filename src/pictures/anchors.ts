import type { Point } from './screen.ts';

/** Which part of a label or icon lies at its place, as in the style specification. */
export type Anchor =
  'center' | 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/**
 * MapLibre takes the top and bottom edge of text for this much nearer, in ems, because letters do not fill their line;
 * its `text-radial-offset` and variable anchors count from there.
 */
const BASELINE_SHIFT = 7 / 24;

/** Share of the width and height that lies left of and above the place: 0, 0.5 or 1 each. */
export function anchorShares(anchor: Anchor): Point {
  const x = anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? 1 : 0.5;
  const y = anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? 1 : 0.5;
  return [x, y];
}

/** The side to which lines of text are set for an anchor, where the style says `auto`. */
export function anchorJustify(anchor: Anchor): 'left' | 'center' | 'right' {
  return anchor.endsWith('left') ? 'left' : anchor.endsWith('right') ? 'right' : 'center';
}

/** The offset in ems that keeps a label `radius` ems away from its place; negative radii count as 0. */
export function radialOffset(anchor: Anchor, radius: number): Point {
  const distance = Math.max(0, radius);
  const diagonal = anchor.includes('-') ? distance / Math.SQRT2 : distance;
  return awayFrom(anchor, [diagonal, diagonal]);
}

/** `text-offset` in ems for one of several anchors: its size only, away from the place. */
export function absoluteOffset(anchor: Anchor, offset: Point): Point {
  return awayFrom(anchor, [Math.abs(offset[0]), Math.abs(offset[1])]);
}

/** An offset of `text-variable-anchor-offset` in ems. */
export function explicitOffset(anchor: Anchor, [x, y]: Point): Point {
  return [x, y + verticalSide(anchor) * -BASELINE_SHIFT];
}

function awayFrom(anchor: Anchor, [x, y]: Point): Point {
  const side = anchor.endsWith('left') ? 1 : anchor.endsWith('right') ? -1 : 0;
  const vertical = verticalSide(anchor);
  return [side * x, vertical === 0 ? 0 : vertical * (y - BASELINE_SHIFT)];
}

/** 1 where the label hangs below its place, -1 where it stands above. */
function verticalSide(anchor: Anchor): -1 | 0 | 1 {
  return anchor.startsWith('top') ? 1 : anchor.startsWith('bottom') ? -1 : 0;
}
