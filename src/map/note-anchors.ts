import type { Geometry } from 'geojson';
import type { Bounds, LngLat } from '../schema/geography.ts';
import { boundsMiddle } from '../story/bounds.ts';
import { geometryParts } from '../story/geometry-parts.ts';

/** Spots tried along a line. */
const SPOTS = 9;

/**
 * Spots of a feature, as drawn, that the line of a note may lead to: every point of points, evenly chosen vertices of
 * lines, the middle of areas. A feature without a drawn geometry has the middle of its extent.
 */
export function noteAnchors(geometry: Geometry | null, bounds: Bounds): readonly LngLat[] {
  const { points, lines, polygons } = geometryParts(geometry);
  const inside = polygons.flatMap(([outer = []]) => insideRing(outer, bounds));
  const spots = [...points, ...lines.flatMap(alongLine), ...inside];
  return spots.length > 0 ? spots : [boundsMiddle(bounds)];
}

/** Spots at even shares of a line's length in degrees, its ends left out. */
function alongLine(positions: readonly LngLat[]): LngLat[] {
  const lengths = positions.map((position, index) => segmentLength(positions[index - 1] ?? position, position));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Array.from({ length: SPOTS }, (_, index) => {
    let left = (total * (index + 1)) / (SPOTS + 1);
    const at = lengths.findIndex((length) => {
      left -= length;
      return left <= 0;
    });
    const [from, to] = [positions[at - 1], positions[at]];
    if (from === undefined || to === undefined) return positions[0] ?? [0, 0];
    const share = 1 + left / Math.max(lengths[at] ?? 0, 1e-12);
    return between(from, to, share);
  });
}

function segmentLength([ax, ay]: LngLat, [bx, by]: LngLat): number {
  return Math.hypot(bx - ax, by - ay);
}

function between(from: LngLat, to: LngLat, share: number): LngLat {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Points of a grid over the area that lie inside its outer ring, the middle of the extent first; four at most. */
function insideRing(ring: readonly LngLat[], [west, south, east, north]: Bounds): LngLat[] {
  const shares = [0.5, 0.35, 0.65, 0.2, 0.8];
  const grid = shares.flatMap((x) =>
    shares.map((y): LngLat => [west + (east - west) * x, south + (north - south) * y]),
  );
  return grid.filter((point) => isInRing(point, ring)).slice(0, 4);
}

/** Even-odd rule. */
function isInRing([x, y]: LngLat, ring: readonly LngLat[]): boolean {
  return ring.reduce((inside, position, index) => {
    const [ax, ay] = position;
    const [bx, by] = ring[(index + 1) % ring.length] ?? position;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);
}
