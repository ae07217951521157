/**
 * Windows as notes meet them, without a browser: what covers the map, and how large a note is. Lengths follow
 * `styles/figure.css`, `explore-entry.css` and `furniture.css`, rounded up; `e2e/notes.test.ts` holds them to the page.
 */
import type { Rect } from '../../src/map/note-geometry.ts';
import { sizeNote } from '../../src/map/note-size.ts';
import type { Viewport } from '../../src/story/camera.ts';
import type { StoryLayout } from '../../src/story/screen-layout.ts';

const BAR_PX = 48;
/** The longest day and the longest name of the button for exploring. */
const DAY_PX = 160;
const EXPLORE_PX = 165;
const SMALL_DAY_PX = 132;

/** Boxes of the controls over the map. */
export function coversOf(viewport: Viewport, layout: StoryLayout): readonly Rect[] {
  return layout === 'overlay' ? wideCovers(viewport) : smallCovers(viewport);
}

function wideCovers({ width, height, padding }: Viewport): readonly Rect[] {
  const edge = Math.min(56, Math.max(16, 0.04 * width));
  const column = padding.left - 28 + 24;
  return [
    { x: width - edge - DAY_PX, y: BAR_PX + 16, width: DAY_PX, height: 36 },
    { x: width - edge - EXPLORE_PX, y: BAR_PX + 62, width: EXPLORE_PX, height: 38 },
    { x: column, y: BAR_PX + 16, width: width - column - edge - 168, height: 36 },
    { x: column, y: height - 104, width: width - column - edge, height: 88 },
    { x: width - 56, y: height / 2 - 44, width: 40, height: 88 },
  ];
}

function smallCovers({ width, height }: Viewport): readonly Rect[] {
  return [
    { x: width - 112, y: 12, width: 100, height: 28 },
    { x: 12, y: 9, width: EXPLORE_PX, height: 38 },
    { x: 12, y: height - 62, width: 100, height: 40 },
    { x: 112, y: height - 56, width: SMALL_DAY_PX, height: 28 },
    { x: width - 100, y: height - 64, width: 88, height: 42 },
    { x: 0, y: height - 24, width, height: 24 },
  ];
}

/** Size of a note's box in a layout. */
export function noteSize(text: string, layout: StoryLayout): { readonly width: number; readonly height: number } {
  return sizeNote(text, layout === 'overlay' ? { fontPx: 14, mostPx: 208 } : { fontPx: 13, mostPx: 160 });
}
