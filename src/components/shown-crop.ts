import type { FigureCrop } from '../map/picture-frame.ts';

/** Windows in which the map fills the screen; the style sheet has the same line. */
export const WIDE = '(min-width: 64rem) and (min-height: 33.01rem)';
/** Other windows in which the map is as wide as a tablet. */
export const MEDIUM = '(min-width: 37.5rem) and (orientation: portrait)';

/** The windows of each crop; one of them meets any window. */
export const CROP_WINDOWS: Readonly<Record<FigureCrop, string>> = {
  wide: WIDE,
  medium: `(not (${WIDE})) and ${MEDIUM}`,
  narrow: `(not (${WIDE})) and (not (${MEDIUM}))`,
};

/** The picture that a figure shows in the present window. */
export function shownCrop(): FigureCrop {
  if (window.matchMedia(WIDE).matches) return 'wide';
  return window.matchMedia(MEDIUM).matches ? 'medium' : 'narrow';
}
