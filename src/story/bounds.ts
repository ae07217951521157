import { bbox, flattenEach } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Bounds, LngLat } from '../schema/geography.ts';

/**
 * Extents in degrees, `[west, south, east, north]`; west is greater than east where an extent crosses 180°.
 * Turf's door for the model.
 */

/** Kilometres per degree of latitude, mean of WGS 84. */
const KM_PER_DEGREE = 111.2;

/** Extent of a geometry. Parts cut at 180°, as RFC 7946 (3.1.9) asks, are joined across it. */
export function geometryBounds(geometry: Geometry): Bounds {
  const parts: Bounds[] = [];
  flattenEach(geometry, (part) => {
    const [west, south, east, north] = bbox(part.geometry);
    parts.push([west, south, east, north]);
  });
  return unionBounds(parts);
}

/** The smallest extent that holds all the given ones. Throws on an empty list. */
export function unionBounds(all: readonly Bounds[]): Bounds {
  if (all.length === 0) throw new Error('The union of no bounds is not defined.');
  const [west, east] = unionLongitudes(all.map(([w, , e]) => [w, e < w ? e + 360 : e]));
  return [west, Math.min(...all.map((b) => b[1])), east, Math.max(...all.map((b) => b[3]))];
}

/** Leaves out the widest gap on the circle; each interval runs eastwards from -180..180. */
function unionLongitudes(intervals: readonly (readonly [number, number])[]): readonly [number, number] {
  const sorted = intervals.toSorted((a, b) => a[0] - b[0]);
  const first = sorted[0]?.[0] ?? -180;
  // An interval may run past 180° and cover places west of the first.
  let reach = Math.max(sorted[0]?.[1] ?? 180, ...sorted.map(([, east]) => east - 360));
  let best = { gap: -Infinity, west: first, east: reach };
  for (const [west, east] of sorted.slice(1)) {
    if (west - reach > best.gap) best = { gap: west - reach, west, east: reach };
    reach = Math.max(reach, east);
  }
  const around = first + 360 - reach;
  // Equal gaps prefer the extent that does not cross 180°.
  if (around >= best.gap) best = { gap: around, west: first, east: reach };
  return best.gap <= 0 ? [-180, 180] : [best.west, best.east > 180 ? best.east - 360 : best.east];
}

/** The extent, wider by so many kilometres on every side; held to latitudes of ±90°. */
export function padBounds([west, south, east, north]: Bounds, km: number): Bounds {
  const lat = km / KM_PER_DEGREE;
  const widest = Math.min(89, Math.max(Math.abs(south - lat), Math.abs(north + lat)));
  const lng = lat / Math.cos((widest * Math.PI) / 180);
  return [wrap(west - lng), Math.max(-90, south - lat), wrap(east + lng), Math.min(90, north + lat)];
}

/** The middle of an extent; across 180° where the extent is. */
export function boundsMiddle([west, south, east, north]: Bounds): LngLat {
  return [wrap((west + (east < west ? east + 360 : east)) / 2), (south + north) / 2];
}

/** Whether a place lies within an extent, its edges included. */
export function isInside([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
  const between = (at: number): boolean => (west <= east ? at >= west && at <= east : at >= west || at <= east);
  // 180° and -180° are one meridian.
  const isBetween = between(lng) || (Math.abs(lng) === 180 && between(-lng));
  return isBetween && lat >= south && lat <= north;
}

function wrap(lng: number): number {
  if (lng > 180) return lng - 360;
  return lng < -180 ? lng + 360 : lng;
}
