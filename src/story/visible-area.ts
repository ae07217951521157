import type { Position } from 'geojson';
import type { Bounds, LngLat } from '../schema/geography.ts';
import { type Camera, project, unproject, type Viewport, WORLD_SIZE_PX } from './camera.ts';
import { type IsSeen, screenPoint } from './visibility.ts';

/**
 * How much of an area a reader sees. An area larger than the picture is shown as far as it fills the picture: a country
 * that reaches beyond the frame on all sides is seen whole. So the measure is the overlap coefficient, the part that both
 * share over the smaller of the two (Szymkiewicz and Simpson).
 */

/** Points across the extent, in each direction. */
const GRID = 24;

/** Points of a grid over an extent that lie in an area, and the part of the map that each of them stands for. */
export interface AreaPoints {
  readonly places: readonly LngLat[];
  /** In world widths, squared. */
  readonly sizeEach: number;
}

/** The grid points within the extent for which `isInArea` holds (`[lng, lat]`); they depend on no camera. */
export function areaPoints(extent: Bounds, isInArea: (place: LngLat) => boolean): AreaPoints {
  const [left, top] = project([extent[0], extent[3]]);
  const [right, bottom] = project([extent[2] < extent[0] ? extent[2] + 360 : extent[2], extent[1]]);
  return {
    places: gridOf(left, top, right, bottom).map(unproject).filter(isInArea),
    sizeEach: ((right - left) * (bottom - top)) / GRID ** 2,
  };
}

/** The share, 0..1, of an area that a reader sees; 0 for an area without points. */
export function visibleAreaShare(
  { places, sizeEach }: AreaPoints,
  { camera, viewport, isSeen }: { readonly camera: Camera; readonly viewport: Viewport; readonly isSeen: IsSeen },
): number {
  if (places.length === 0) return 0;
  const seen = places.filter((place) => isSeen(screenPoint(place, camera, viewport))).length;
  const pixelsEach = sizeEach * (WORLD_SIZE_PX * 2 ** camera.zoom) ** 2;
  return Math.min(1, (seen * pixelsEach) / Math.min(places.length * pixelsEach, freePixels(viewport)));
}

/** Whether a place lies within the rings of a polygon: an odd number of edges lies east of it. */
export function isInRings([lng, lat]: LngLat, rings: readonly (readonly Position[])[]): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter((from, index) => crosses(from, ring[index + 1] ?? from, lng, lat)),
  );
  return crossings.length % 2 === 1;
}

function crosses([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, lng: number, lat: number): boolean {
  return y0 > lat !== y1 > lat && lng < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0);
}

function gridOf(left: number, top: number, right: number, bottom: number): (readonly [number, number])[] {
  return Array.from({ length: GRID ** 2 }, (_, index) => {
    const [column, row] = [index % GRID, Math.floor(index / GRID)];
    return [left + ((column + 0.5) / GRID) * (right - left), top + ((row + 0.5) / GRID) * (bottom - top)] as const;
  });
}

function freePixels({ width, height, padding }: Viewport): number {
  return Math.max(1, (width - padding.left - padding.right) * (height - padding.top - padding.bottom));
}
