import type { FigureCrop } from '../map/picture-frame.ts';

/** Windows in which the map fills the screen; the style sheet has the same line. */
export const WIDE = '(min-width: 64rem) and (min-height: 33.01rem)';
/** Other windows in which the map is as wide as a tablet. */
export const MEDIUM = '(min-width: 37.5rem) and (orientation: portrait)';

/** The picture that a figure shows in the present window. */
export function shownCrop(): FigureCrop {
  if (window.matchMedia(WIDE).matches) return 'wide';
  return window.matchMedia(MEDIUM).matches ? 'medium' : 'narrow';
}
