import type { Bounds } from '../schema/geography.ts';
import type { Camera, Viewport } from '../story/camera.ts';
import type { MapState } from '../story/story.ts';
import { screenPoint } from '../story/visibility.ts';
import type { MapSight } from './map-view.ts';
import type { Point } from './note-geometry.ts';
import { type PictureContents, pictureNameIn } from './picture-contents.ts';
import {
  CROP_SIZES,
  coveringCamera,
  coveringScale,
  type FigureCrop,
  pictureCamera,
  type Size,
} from './picture-frame.ts';

export interface PictureViewOptions {
  readonly map: MapState;
  /** Which picture shows; asked for every time, since a window can change. */
  readonly crop: () => FigureCrop;
  /** The figure's size, which the picture covers. */
  readonly size: () => Size;
  /** What stands on each picture; without it names are where they probably are. */
  readonly contents: Readonly<Record<FigureCrop, PictureContents>> | null;
  readonly limits: { readonly bounds: Bounds; readonly maxZoom: number };
}

/** Where a picture that stands in for the map shows what: notes, scale and locator follow it as they follow the map. */
export function createPictureView({ map, crop, size, contents, limits }: PictureViewOptions): MapSight {
  const scale = (): number => coveringScale(CROP_SIZES[crop()], size());
  const camera = (): Camera => coveringCamera(pictureCamera(crop(), map, limits), scale());
  const viewport = (): Viewport => ({ ...size(), padding: { top: 0, right: 0, bottom: 0, left: 0 } });
  /** The picture's top left corner on the figure, whose middle is the picture's. */
  const corner = (): Point => {
    const [picture, figure] = [CROP_SIZES[crop()], size()];
    return [(figure.width - scale() * picture.width) / 2, (figure.height - scale() * picture.height) / 2];
  };
  return {
    camera,
    scale,
    ...(contents && {
      names: () => {
        const [[left, top], by, shown] = [corner(), scale(), contents[crop()]];
        return ({ x, y, width, height }) =>
          pictureNameIn(shown, { x: (x - left) / by, y: (y - top) / by, width: width / by, height: height / by });
      },
      linesToKeepClear: () => {
        const [[left, top], by] = [corner(), scale()];
        return contents[crop()].lines.map((line) => line.map(([x, y]) => [left + by * x, top + by * y] as const));
      },
    }),
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
