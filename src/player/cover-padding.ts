import type { Viewport } from '../story/camera.ts';

/** A rectangle from the map's top left, CSS pixels. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room between what covers the map and what the map shows, CSS pixels. */
const MARGIN_PX = 32;

/**
 * The viewport of a map that panels cover from its edges: one that is nearly as wide as the map counts for the edge it
 * lies at above or below, any other for the side it is nearer to.
 */
export function coverPadding(width: number, height: number, covers: readonly Cover[]): Viewport {
  const padding = { top: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX, left: MARGIN_PX };
  for (const { left, top, right, bottom } of covers) {
    if (right - left >= 0.8 * width) {
      if (top > height - bottom) padding.bottom = Math.max(padding.bottom, height - top + MARGIN_PX);
      else padding.top = Math.max(padding.top, bottom + MARGIN_PX);
    } else if (left < width - right) padding.left = Math.max(padding.left, right + MARGIN_PX);
    else padding.right = Math.max(padding.right, width - left + MARGIN_PX);
  }
  return { width, height, padding };
}
