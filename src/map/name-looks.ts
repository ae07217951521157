import type { Point } from './note-geometry.ts';

/** How names of points stand and how large they are: for the style that draws them and for whoever reckons with them. */

/** Which side or corner of a name is at its spot. */
export type Anchor = 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'bottom-left' | 'top-right' | 'bottom-right';

/** Anchors, each followed by what moves the name from its spot, in ems: the shape that styles know. */
export type NameAnchors = readonly (Anchor | Point)[];

/**
 * How names of a kind stand: sides, the best first; distance from their spot, that of names which stand outside the words
 * and the mark of another name at their spot, and longest line, in ems.
 */
interface NameLook {
  readonly anchors: readonly Anchor[];
  readonly offset: number;
  readonly farOffset: number;
  readonly maxWidth: number;
}

/**
 * Words stand beside what they name, where they cannot be taken for the name of a mark above or below; the words of a
 * mark, which often has its place's name at one side, go to a corner before they go above or below.
 */
export const NAME_LOOKS = {
  // Double names break between their halves: at the edge of a phone each half has room.
  place: {
    anchors: ['left', 'right', 'top', 'bottom', 'top-left', 'bottom-left', 'top-right', 'bottom-right'],
    offset: 0.75,
    farOffset: 1.25,
    maxWidth: 7,
  },
  // Long names break early: on a phone a mark is seldom farther from the edge than that.
  mark: {
    anchors: ['left', 'right', 'bottom-left', 'top-left', 'bottom-right', 'top-right', 'bottom', 'top'],
    offset: 1.05,
    farOffset: 1.6,
    maxWidth: 8.5,
  },
} as const satisfies Record<string, NameLook>;

/** Names of places, and the words of marks. */
export type NameKind = keyof typeof NAME_LOOKS;

/** Sizes of names in CSS pixels: of places that the step tells of, of the foremost others and of the rest, and of marks. */
export const NAME_SIZES = { told: 15, first: 14, rest: 12.5, mark: 13 } as const;

/** All sides, the best first. */
export function allAnchors(kind: NameKind): NameAnchors {
  const { anchors, offset } = NAME_LOOKS[kind];
  return anchors.flatMap((anchor) => [anchor, shiftOf(anchor, offset)]);
}

/** What moves a name from its spot, in ems, as far in every direction. */
export function shiftOf(anchor: Anchor, offset: number): Point {
  const far = anchor.includes('-') ? offset / Math.SQRT2 : offset;
  const x = anchor.endsWith('left') ? far : anchor.endsWith('right') ? -far : 0;
  const y = anchor.startsWith('top') ? far : anchor.startsWith('bottom') ? -far : 0;
  return [x, y];
}
