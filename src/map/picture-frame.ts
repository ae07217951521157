import type { Bounds } from '../schema/geography.ts';
import { type Camera, resolveCamera, type Viewport } from '../story/camera.ts';
import { screenViewport } from '../story/screen-layout.ts';
import type { MapState } from '../story/story.ts';

/** What stands in for a step's map: beside a card on wide windows, above the words on upright tablets, and on phones. */
export const FIGURE_CROPS = ['wide', 'medium', 'narrow'] as const;
export type FigureCrop = (typeof FIGURE_CROPS)[number];

/** Pictures of figures, and `og`, which others show who link to a page. */
export type Crop = FigureCrop | 'og';

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What each picture shows is laid out for a map of this size. */
export const CROP_SIZES: Readonly<Record<Crop, Size>> = {
  wide: { width: 1280, height: 800 },
  medium: { width: 768, height: 448 },
  narrow: { width: 360, height: 300 },
  og: { width: 800, height: 420 },
};

/** Room between the subject and a picture's edge, in CSS pixels, so that marks and their names are not cut. */
const MARGIN_PX = 32;
/** What small figures cut off a picture, and the room that their maps keep for the subject's marks and for controls. */
const UNDER_CONTROLS = { top: 44, bottom: 84 } as const;
/** Tablets differ in shape more than phones do, and cut more off the sides. */
const MEDIUM_SIDES = { right: 52, left: 52 } as const;

/** Where a step's subject goes: beside the card that wide pictures lie behind, clear of the controls that lie on smaller ones. */
export function pictureViewport(crop: Crop, card: MapState['card']): Viewport {
  const { width, height } = CROP_SIZES[crop];
  switch (crop) {
    case 'wide':
      return screenViewport({ width, height }, card);
    case 'medium':
      return { width, height, padding: { ...UNDER_CONTROLS, ...MEDIUM_SIDES } };
    case 'narrow':
      return { width, height, padding: { ...UNDER_CONTROLS, right: MARGIN_PX, left: MARGIN_PX } };
    case 'og':
      return { width, height, padding: { top: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX, left: MARGIN_PX } };
  }
}

/** The camera of a step's picture. */
export function pictureCamera(
  crop: Crop,
  map: MapState,
  limits: { readonly bounds: Bounds; readonly maxZoom: number },
): Camera {
  const isUpright = crop === 'medium' || crop === 'narrow';
  return resolveCamera(map.camera[isUpright ? 'narrow' : 'wide'], pictureViewport(crop, map.card), limits);
}

/** How much larger than its own size a picture is shown that covers a figure. */
export function coveringScale(picture: Size, figure: Size): number {
  return Math.max(figure.width / picture.width, figure.height / picture.height);
}

/** The camera of a live map that shows what a picture shows which is laid over it, at the given scale. */
export function coveringCamera(camera: Camera, scale: number): Camera {
  return { ...camera, zoom: camera.zoom + Math.log2(scale) };
}
