import type { Geometry, Position } from 'geojson';
import type { Bounds, LngLat } from '../schema/geography.ts';
import { boundsMiddle } from '../story/bounds.ts';

/** Spots tried along a line. */
const SPOTS = 9;

/**
 * Spots of a feature, as drawn, that the line of a note may lead to: every point of points, evenly chosen vertices of
 * lines, the middle of areas. A feature without a drawn geometry has the middle of its extent.
 */
export function noteAnchors(geometry: Geometry | null, bounds: Bounds): readonly LngLat[] {
  const spots = geometry === null ? [] : geometrySpots(geometry, bounds);
  return spots.length > 0 ? spots : [boundsMiddle(bounds)];
}

function geometrySpots(geometry: Geometry, bounds: Bounds): readonly LngLat[] {
  switch (geometry.type) {
    case 'Point':
      return [lngLat(geometry.coordinates)];
    case 'MultiPoint':
      return geometry.coordinates.map(lngLat);
    case 'LineString':
      return alongLine(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.flatMap(alongLine);
    case 'Polygon':
      return insideRing(geometry.coordinates[0] ?? [], bounds);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap(([outer = []]) => insideRing(outer, bounds));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((part) => geometrySpots(part, bounds));
  }
}

/** Spots at even shares of a line's length in degrees, its ends left out. */
function alongLine(positions: readonly Position[]): LngLat[] {
  const lengths = positions.map((position, index) => segmentLength(positions[index - 1] ?? position, position));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Array.from({ length: SPOTS }, (_, index) => {
    let left = (total * (index + 1)) / (SPOTS + 1);
    const at = lengths.findIndex((length) => {
      left -= length;
      return left <= 0;
    });
    const [from, to] = [positions[at - 1], positions[at]];
    if (from === undefined || to === undefined) return lngLat(positions[0] ?? []);
    const share = 1 + left / Math.max(lengths[at] ?? 0, 1e-12);
    return between(lngLat(from), lngLat(to), share);
  });
}

function segmentLength([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return Math.hypot(bx - ax, by - ay);
}

function between(from: LngLat, to: LngLat, share: number): LngLat {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Points of a grid over the area that lie inside its outer ring, the middle of the extent first; four at most. */
function insideRing(ring: readonly Position[], [west, south, east, north]: Bounds): LngLat[] {
  const shares = [0.5, 0.35, 0.65, 0.2, 0.8];
  const grid = shares.flatMap((x) =>
    shares.map((y): LngLat => [west + (east - west) * x, south + (north - south) * y]),
  );
  return grid.filter((point) => isInRing(point, ring)).slice(0, 4);
}

/** Even-odd rule. */
function isInRing([x, y]: LngLat, ring: readonly Position[]): boolean {
  return ring.reduce((inside, position, index) => {
    const [ax, ay] = lngLat(position);
    const [bx, by] = lngLat(ring[(index + 1) % ring.length] ?? position);
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);
}

function lngLat([lng = 0, lat = 0]: Position): LngLat {
  return [lng, lat];
}
