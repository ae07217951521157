import type { Crop } from '../map/picture-frame.ts';

/** Windows in which the map fills the screen; the style sheet has the same line. */
export const WIDE = '(min-width: 64rem) and (min-height: 33.01rem)';

/** The picture that a figure shows in the present window. */
export function shownCrop(): Crop {
  return window.matchMedia(WIDE).matches ? 'wide' : 'narrow';
}
