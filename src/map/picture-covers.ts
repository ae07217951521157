import { cardColumn, controlsRow, type Screen, screenCovers, screenViewport } from '../story/screen-layout.ts';
import type { MapState } from '../story/story.ts';
import type { Rect } from './note-geometry.ts';
import { type Crop, CROP_SIZES, type Size } from './picture-frame.ts';

/** What no name in a picture may reach into, CSS pixels from its top left: what figures cut off, and what controls hide. */
export function pictureCovers(crop: Crop, card: MapState['card']): readonly Rect[] {
  switch (crop) {
    case 'wide':
      return wideCovers(card);
    case 'medium':
      return smallCovers(CROP_SIZES.medium, TABLET, { beside: 26, above: 12 });
    case 'narrow':
      return smallCovers(CROP_SIZES.narrow, PHONE, { beside: 16, above: 16 });
    case 'og':
      return [];
  }
}

/** The smallest screens that show narrow and medium pictures, on which controls take the largest part of the map. */
const PHONE: Screen = { width: 360, height: 640 };
const TABLET: Screen = { width: 768, height: 1024 };

/**
 * On a picture above words: the controls of a screen as wide as the picture, and what screens of usual shapes cut off, the
 * tall ones at its sides and the others above and below.
 */
function smallCovers(
  { width, height }: Size,
  screen: Screen,
  cut: { readonly beside: number; readonly above: number },
): readonly Rect[] {
  const above = (height - screenViewport(screen, 'left').height) / 2;
  const hidden = [...screenCovers(screen), ...controlsRow(screen)].map(({ left, top, right, bottom }) => ({
    x: left,
    y: top + above,
    width: right - left,
    height: bottom - top,
  }));
  return [
    { x: 0, y: 0, width, height: cut.above },
    { x: 0, y: height - cut.above, width, height: cut.above },
    { x: 0, y: 0, width: cut.beside, height },
    { x: width - cut.beside, y: 0, width: cut.beside, height },
    ...hidden,
  ];
}

/** Beside the card's column: the date line above, the legend below, and in the corners under the date line scale and list. */
const WIDE = { above: 94, below: 88, cornerHeight: 38, list: 210, scale: 95, columnEdge: 16 } as const;
/** In the corner beyond the card. */
const LOCATOR: Rect = { x: 45, y: 50, width: 160, height: 120 };

/** As they lie on a window of the picture's shape; those of other shapes differ by little. */
function wideCovers(card: MapState['card']): readonly Rect[] {
  const { width, height } = CROP_SIZES.wide;
  const column = cardColumn(CROP_SIZES.wide);
  const beside = { x: column, width: width - column };
  const covers: readonly Rect[] = [
    { ...beside, y: 0, height: WIDE.above },
    { ...beside, y: height - WIDE.below, height: WIDE.below },
    { x: column, y: WIDE.above, width: WIDE.scale, height: WIDE.cornerHeight },
    { x: width - WIDE.list, y: WIDE.above, width: WIDE.list, height: WIDE.cornerHeight },
    { x: column - WIDE.columnEdge / 2, y: 0, width: WIDE.columnEdge, height },
    LOCATOR,
  ];
  return card === 'left' ? covers : covers.map((cover) => ({ ...cover, x: width - cover.x - cover.width }));
}
