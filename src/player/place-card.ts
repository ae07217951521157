import { clamp } from '../base/numbers.ts';

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
 * it, else as far from it as the free part allows. A mark outside the free part counts as if on its edge.
 */
export function placeCard(
  mark: readonly [x: number, y: number],
  card: { readonly width: number; readonly height: number },
  free: FreePart,
): readonly [x: number, y: number] {
  const [x, y] = [clamp(mark[0], free.left, free.right), clamp(mark[1], free.top, free.bottom)];
  const top = clamp(y - card.height / 3, free.top, Math.max(free.top, free.bottom - card.height));
  if (x + GAP_PX + card.width <= free.right) return [x + GAP_PX, top];
  if (x - GAP_PX - card.width >= free.left) return [x - GAP_PX - card.width, top];
  const farther = x - free.left > free.right - x ? free.left : Math.max(free.left, free.right - card.width);
  return [farther, top];
}
