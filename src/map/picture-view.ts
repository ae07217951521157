import type { Bounds } from '../schema/geography.ts';
import type { Camera, Viewport } from '../story/camera.ts';
import type { MapState } from '../story/story.ts';
import { screenPoint } from '../story/visibility.ts';
import type { MapSight } from './map-view.ts';
import { type Crop, CROP_SIZES, coveringCamera, pictureCamera, type Size } from './picture-frame.ts';

export interface PictureViewOptions {
  readonly map: MapState;
  /** Which picture shows; asked for every time, since a window can change. */
  readonly crop: () => Crop;
  /** The figure's size, which the picture covers. */
  readonly size: () => Size;
  readonly limits: { readonly bounds: Bounds; readonly maxZoom: number };
}

/** Where a picture that stands in for the map shows what: notes, scale and locator follow it as they follow the map. */
export function createPictureView({ map, crop, size, limits }: PictureViewOptions): MapSight {
  const camera = (): Camera => {
    const name = crop();
    return coveringCamera(pictureCamera(name, map, limits), CROP_SIZES[name], size());
  };
  const viewport = (): Viewport => ({ ...size(), padding: { top: 0, right: 0, bottom: 0, left: 0 } });
  return {
    camera,
    screenPoint: (place) => screenPoint(place, camera(), viewport()),
    settled: () =>
      Promise.resolve({
        camera: camera(),
        layers: map.layers,
        drawn: Object.fromEntries(map.draw.map((id) => [id, 1])),
      }),
    // A picture neither moves nor shows a flow by moving.
    onMove: () => () => undefined,
    flowLines: () => [],
  };
}
