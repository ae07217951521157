import type { Bounds } from '../schema/geography.ts';

/** The part of the world with full detail, `[west, south, east, north]` in degrees; outside it tiles end at zoom 4. */
export const FRAME: Bounds = [-12, 26, 84, 66];

/** The deepest zoom of the tiles. Beyond it the map enlarges them: their grid is finer than 0.7 pixels up to zoom 10.5. */
export const MAX_TILE_ZOOM = 7;

/** Addresses of tiles within the basemap's folder: what every map shows, and whole countries for maps that single some out. */
export const BASEMAP_TILES = 'tiles/{z}/{x}/{y}.mvt';
export const COUNTRY_TILES = 'countries/{z}/{x}/{y}.mvt';

/** A picture of the relief: its name in files and sources, where it lies, and its width in pixels. */
export interface ReliefExtent {
  readonly name: string;
  readonly bounds: Bounds;
  readonly width: number;
}

/**
 * The pictures of the relief, the coarse one first. The elevation data have 30 pixels per degree: the whole frame is kept
 * a little below that; mountains that are looked at closely are drawn smoothly at more.
 */
export const RELIEF_EXTENTS: readonly ReliefExtent[] = [
  { name: 'frame', bounds: FRAME, width: 2400 },
  { name: 'caucasus', bounds: [36.5, 36.4, 52.5, 45.2], width: 1152 },
];
