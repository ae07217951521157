import type { Bounds } from '../schema/geography.ts';
import { type Camera, resolveCamera, type Viewport } from '../story/camera.ts';
import { screenViewport } from '../story/screen-layout.ts';
import type { MapState } from '../story/story.ts';

/** `wide` and `narrow` stand in for a step's map; `og` is shown by others who link to a page. */
export type Crop = 'wide' | 'narrow' | 'og';

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What each picture shows is laid out for a map of this size. */
export const CROP_SIZES: Readonly<Record<Crop, Size>> = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 360, height: 300 },
  og: { width: 800, height: 420 },
};

/** Room between the subject and a picture's edge, in CSS pixels, so that marks and their names are not cut. */
const MARGIN_PX = 32;
/** What the smallest phone cuts off a narrow picture, and the room that its map keeps for the subject's marks and for controls. */
const NARROW_PADDING = { top: 44, right: MARGIN_PX, bottom: 84, left: MARGIN_PX } as const;

/** Where a step's subject goes: beside the card that wide pictures lie behind, clear of the controls that lie on narrow ones. */
export function pictureViewport(crop: Crop, card: MapState['card']): Viewport {
  const { width, height } = CROP_SIZES[crop];
  switch (crop) {
    case 'wide':
      return screenViewport({ width, height }, card);
    case 'narrow':
      return { width, height, padding: NARROW_PADDING };
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
  return resolveCamera(map.camera[crop === 'narrow' ? 'narrow' : 'wide'], pictureViewport(crop, map.card), limits);
}

/** The camera of a live map of the given size that shows what a picture shows which is laid over it, cut to cover it. */
export function coveringCamera(camera: Camera, picture: Size, shown: Size): Camera {
  const scale = Math.max(shown.width / picture.width, shown.height / picture.height);
  return { ...camera, zoom: camera.zoom + Math.log2(scale) };
}
