import { clamp } from '../base/numbers.ts';
import type { Viewport } from './camera.ts';

/**
 * Where the map lies on a screen and what covers it, as the style sheet `styles/story.css` has it, without a browser:
 * for reports about every step on every screen. A browser test holds the two together.
 */

/** How words and map share the window. */
export type StoryLayout = 'stack' | 'beside' | 'overlay';

/** A window in CSS pixels, at 16 pixels of text. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Screens on which every step must show its subject. */
export const PROOF_SCREENS: readonly Screen[] = [
  { width: 360, height: 640 },
  { width: 640, height: 360 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

const BAR_PX = 48;
const MARGIN_PX = 28;
/** Room for the row of controls over the date line at the map's lower edge on small screens. */
const CONTROLS_PX = 68;
/** Room for the legend on wide screens: two lines of marks. It is fixed, so that a camera depends on its step alone. */
const LEGEND_PX = 88;

/** Layout for a window. */
export function screenLayout({ width, height }: Screen): StoryLayout {
  if (width >= 1024 && height > 528) return 'overlay';
  return width > height && width >= 480 ? 'beside' : 'stack';
}

/** The map's size and covered edges for a step whose card lies on the given side. */
export function screenViewport(screen: Screen, card: 'left' | 'right'): Viewport {
  const layout = screenLayout(screen);
  const { width, height } = figureSize(screen, layout);
  return { width, height, padding: mapPadding({ layout, width, height, card, column: cardColumn(screen) }) };
}

function figureSize({ width, height }: Screen, layout: StoryLayout): Screen {
  switch (layout) {
    case 'stack':
      return { width, height: clamp(0.42 * height, Math.min(208, 0.45 * height), 512) };
    case 'beside':
      return { width: (width * 11) / 20, height: height - BAR_PX };
    case 'overlay':
      return { width, height };
  }
}

/** Width from the window's edge to the far side of the cards' column. */
export function cardColumn({ width }: Pick<Screen, 'width'>): number {
  return clamp(0.04 * width, 16, 56) + clamp(0.31 * width, 352, 464);
}

/** What decides the room that a map loses at its edges; lengths in CSS pixels. */
export interface MapCover {
  readonly layout: StoryLayout;
  readonly width: number;
  readonly height: number;
  readonly card: 'left' | 'right';
  /** From the map's edge to the far side of the card. */
  readonly column: number;
}

/** Room kept free of the subject: the card's column on wide screens, the legend, and a margin everywhere. */
export function mapPadding({ layout, width, height, card, column }: MapCover): Viewport['padding'] {
  const margin = Math.min(MARGIN_PX, width / 10, height / 10);
  if (layout !== 'overlay') return { top: margin, right: margin, bottom: CONTROLS_PX, left: margin };
  const [near, far] = [column + margin, 3 * margin];
  return {
    top: BAR_PX + 2 * margin,
    bottom: LEGEND_PX + margin,
    left: card === 'left' ? near : far,
    right: card === 'left' ? far : near,
  };
}

/** A part of the map that a control hides, in CSS pixels from the map's top left. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The button that opens the map, in the upper left corner. */
const EXPLORE = { left: 12, top: 9.6, size: 40 } as const;

/** The scale of a small map, in the upper right corner: the room for its longest bar. */
const SCALE = { right: 12, top: 12, width: 76, height: 22 } as const;

/**
 * What lies in the corners of a small map, which padding does not keep free: the button that opens the map, and the scale.
 * Empty on wide screens, where padding has room for all of them.
 */
export function screenCovers(screen: Screen): readonly Cover[] {
  if (screenLayout(screen) === 'overlay') return [];
  const { left, top, size } = EXPLORE;
  const right = screenViewport(screen, 'left').width - SCALE.right;
  return [
    { left, top, right: left + size, bottom: top + size },
    { left: right - SCALE.width, right, top: SCALE.top, bottom: SCALE.top + SCALE.height },
  ];
}

/**
 * What lies along the lower edge of a small map, in the room that padding keeps: the date line, and over it the button for
 * the legend, the day and the buttons for the steps. Names may stand between them.
 */
export function controlsRow(screen: Screen): readonly Cover[] {
  const { width, height } = screenViewport(screen, 'left');
  return [
    { left: 0, right: width, top: height - 24, bottom: height },
    { left: 12, right: 106, top: height - 60, bottom: height },
    { left: 106, right: 236, top: height - 56, bottom: height },
    { left: width - 100, right: width - 10, top: height - 66, bottom: height },
  ];
}
