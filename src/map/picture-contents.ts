import type { NameInBox } from './map-view.ts';
import { overlaps, type Point, type Rect } from './note-geometry.ts';

/** What notes over a picture keep clear of, which a picture cannot be asked; whole CSS pixels from its top left. */
export interface PictureContents {
  readonly names: readonly PictureName[];
  /** Lines along which something flows, as far as they lie in the picture. */
  readonly lines: readonly (readonly Point[])[];
}

/** The box of a name, and 1 for one that the step tells of, otherwise 0. */
export type PictureName = readonly [x: number, y: number, width: number, height: number, told: 0 | 1];

/** Which names of a picture stand in a box of it. */
export function pictureNameIn({ names }: PictureContents, box: Rect): NameInBox {
  const inBox = names.filter(([x, y, width, height]) => overlaps({ x, y, width, height }, box));
  if (inBox.length === 0) return 'none';
  return inBox.some(([, , , , told]) => told === 1) ? 'told' : 'other';
}
