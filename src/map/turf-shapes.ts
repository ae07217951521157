import { circle, distance, greatCircle, length, lineSliceAlong, lineString, rhumbBearing } from '@turf/turf';
import type { Feature, Geometry, LineString, Polygon, Position } from 'geojson';

/** Turf's door for what layers draw: circles in kilometres, arcs between places, parts of lines. */

/** The area within which the real spot lies: a circle of the given radius in kilometres, 48 corners. */
export function uncertaintyArea(center: Position, radiusKm: number): Polygon {
  return circle(center, radiusKm, { steps: 48, units: 'kilometers' }).geometry;
}

/**
 * A line bowed to one side between two places, so that flows read as flows and not as roads: it leaves the great circle by
 * up to `bow` (a share of its length, positive to the left of its direction), 65 points.
 */
export function flowArc(from: Position, to: Position, bow: number): LineString {
  const straight = greatCircle(from, to, { npoints: 65 }).geometry;
  if (straight.type !== 'LineString') return { type: 'LineString', coordinates: [from, to] };
  const { coordinates } = straight;
  const count = coordinates.length - 1;
  const [dx, dy] = [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)];
  // Degrees of longitude shrink with latitude; bowing in projected proportions keeps the arc even on the map.
  const stretch = Math.cos((((from[1] ?? 0) + (to[1] ?? 0)) * Math.PI) / 360);
  return {
    type: 'LineString',
    coordinates: coordinates.map(([lng = 0, lat = 0], index) => {
      const lift = bow * 4 * (index / count) * (1 - index / count);
      return [lng - (dy / stretch) * lift, lat + dx * stretch * lift];
    }),
  };
}

/** Length of all lines of a geometry in kilometres, outlines of areas included; 0 for points. */
export function geometryLengthKm(geometry: Geometry): number {
  return length({ type: 'Feature', properties: {}, geometry }, { units: 'kilometers' });
}

/** Distance between two places in kilometres, as the crow flies. */
export function distanceKm(from: Position, to: Position): number {
  return distance(from, to, { units: 'kilometers' });
}

/** Direction from one place to another as it looks on the map, in degrees clockwise from north, -180 to 180. */
export function directionDegrees(from: Position, to: Position): number {
  return rhumbBearing(from, to);
}

/** Length of a line in kilometres. */
export function lineLengthKm(line: LineString): number {
  return length(feature(line), { units: 'kilometers' });
}

/** The first part of a line, up to the given share of its length (0..1); `null` when nothing is left of it. */
export function lineUpTo(line: LineString, lengthKm: number, share: number): LineString | null {
  if (share <= 0) return null;
  if (share >= 1) return line;
  return lineSliceAlong(feature(line), 0, lengthKm * share, { units: 'kilometers' }).geometry;
}

function feature(line: LineString): Feature<LineString> {
  return lineString(line.coordinates);
}
