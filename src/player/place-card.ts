import { clamp } from '../base/numbers.ts';
import { sharedArea } from '../map/note-geometry.ts';

/** The part of a figure in which a card may lie, CSS pixels from the figure's top left. */
export interface FreePart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room between a mark and its card, CSS pixels: the mark and its name's beginning stay visible. */
const GAP_PX = 28;

/**
 * Where a card's top left lies, so that it is beside its mark and inside the free part: right of the mark, else left of
 * it, else as far from it as the free part allows. A mark outside the free part counts as if on its edge. Of what is
 * larger than a mark, `shape` is the extent: the card lies beside it, above or below it, wherever it covers least of it.
 */
export function placeCard(
  mark: readonly [x: number, y: number],
  card: { readonly width: number; readonly height: number },
  free: FreePart,
  shape: FreePart | null = null,
): readonly [x: number, y: number] {
  const [x, y] = [clamp(mark[0], free.left, free.right), clamp(mark[1], free.top, free.bottom)];
  const top = clamp(y - card.height / 3, free.top, Math.max(free.top, free.bottom - card.height));
  if (shape !== null) {
    const left = clamp(x - card.width / 2, free.left, Math.max(free.left, free.right - card.width));
    const beside = besideShape(shape, card, free, [left, top]);
    if (beside !== null) return beside;
  }
  if (x + GAP_PX + card.width <= free.right) return [x + GAP_PX, top];
  if (x - GAP_PX - card.width >= free.left) return [x - GAP_PX - card.width, top];
  const farther = x - free.left > free.right - x ? free.left : Math.max(free.left, free.right - card.width);
  return [farther, top];
}

/** Room between a shape and its card: a shape has its own edge and no name beside it. */
const SHAPE_GAP_PX = 12;
/** A card may cover so much of itself with the shape; where it would be more, the spot that was meant counts. */
const MOST_COVERED = 0.35;

/**
 * Right of a shape, left of it, below or above, at the given height or place across: where the card covers least of it
 * without leaving the free part. `null` where it would cover much of it on every side.
 */
function besideShape(
  shape: FreePart,
  { width, height }: { readonly width: number; readonly height: number },
  free: FreePart,
  [across, down]: readonly [number, number],
): readonly [x: number, y: number] | null {
  const [right, bottom] = [Math.max(free.left, free.right - width), Math.max(free.top, free.bottom - height)];
  const places = [
    [clamp(shape.right + SHAPE_GAP_PX, free.left, right), down],
    [clamp(shape.left - SHAPE_GAP_PX - width, free.left, right), down],
    [across, clamp(shape.bottom + SHAPE_GAP_PX, free.top, bottom)],
    [across, clamp(shape.top - SHAPE_GAP_PX - height, free.top, bottom)],
  ] as const;
  const extent = { x: shape.left, y: shape.top, width: shape.right - shape.left, height: shape.bottom - shape.top };
  const covered = places.map(([x, y]) => sharedArea({ x, y, width, height }, extent) / (width * height));
  const least = Math.min(...covered);
  return least > MOST_COVERED ? null : (places[covered.indexOf(least)] ?? null);
}
