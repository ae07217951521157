import { project, WORLD_SIZE_PX, type Camera } from '../story/camera.ts';
import type { LngLat } from '../schema/geography.ts';
import { boxesOverlap, type Box } from './box.ts';

/** `[x, y]`: CSS pixels from the picture's top left, or world widths 0..1 from the north-west, as the name says. */
export type Point = readonly [x: number, y: number];

/** Where places of the world come to lie in a picture. Pitch is drawn as 0. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** The zoom that filters, layout and tiles go by: the whole part of `zoom`. */
  readonly tileZoom: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
  /** CSS pixels per world width. */
  readonly scale: number;
  /** World widths to CSS pixels. */
  readonly toScreen: (world: Point) => Point;
  readonly lngLatToScreen: (lngLat: LngLat) => Point;
  /** The part of the world, in world widths, that a picture with `marginPx` more on every side shows; upright box. */
  readonly worldBox: (marginPx: number) => Box;
}

/** The screen of a camera in a picture of `width` by `height` CSS pixels. */
export function createScreen(camera: Camera, width: number, height: number): Screen {
  const scale = WORLD_SIZE_PX * 2 ** camera.zoom;
  const [centerX, centerY] = project(camera.center);
  const angle = (-camera.bearing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const toScreen = ([x, y]: Point): Point => {
    const [dx, dy] = [(x - centerX) * scale, (y - centerY) * scale];
    return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos];
  };
  return {
    width,
    height,
    zoom: camera.zoom,
    tileZoom: Math.floor(camera.zoom),
    bearing: camera.bearing,
    scale,
    toScreen,
    lngLatToScreen: (lngLat) => toScreen(project(lngLat)),
    worldBox: (marginPx) => {
      const [halfWidth, halfHeight] = [width / 2 + marginPx, height / 2 + marginPx];
      const dx = (Math.abs(halfWidth * cos) + Math.abs(halfHeight * sin)) / scale;
      const dy = (Math.abs(halfWidth * sin) + Math.abs(halfHeight * cos)) / scale;
      return [centerX - dx, centerY - dy, centerX + dx, centerY + dy];
    },
  };
}

/** What shows less than this of itself at the picture's edge is left out. */
const LEAST_SHOWN_PX = 2;

/**
 * Whether a box in CSS pixels is to be seen. Everything translucent must pass this: resvg 2.6 ends the whole process
 * when it has to blend something that lies outside the picture.
 */
export function isOnScreen(box: Box, { width, height }: Pick<Screen, 'width' | 'height'>): boolean {
  return boxesOverlap(box, [LEAST_SHOWN_PX, LEAST_SHOWN_PX, width - LEAST_SHOWN_PX, height - LEAST_SHOWN_PX]);
}
