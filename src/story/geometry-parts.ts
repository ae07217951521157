import type { Geometry, Position } from 'geojson';
import type { LngLat } from '../schema/geography.ts';

/** What a geometry is made of, single and multiple alike. */
export interface GeometryParts {
  readonly points: readonly LngLat[];
  readonly lines: readonly (readonly LngLat[])[];
  /** Rings of each polygon, its outer one first. */
  readonly polygons: readonly (readonly (readonly LngLat[])[])[];
}

const NONE: GeometryParts = { points: [], lines: [], polygons: [] };

/** The parts of a geometry, collections taken apart; none of a feature without one. */
export function geometryParts(geometry: Geometry | null): GeometryParts {
  switch (geometry?.type) {
    case undefined:
      return NONE;
    case 'Point':
      return { ...NONE, points: [lngLat(geometry.coordinates)] };
    case 'MultiPoint':
      return { ...NONE, points: geometry.coordinates.map(lngLat) };
    case 'LineString':
      return { ...NONE, lines: [geometry.coordinates.map(lngLat)] };
    case 'MultiLineString':
      return { ...NONE, lines: geometry.coordinates.map((line) => line.map(lngLat)) };
    case 'Polygon':
      return { ...NONE, polygons: [geometry.coordinates.map((ring) => ring.map(lngLat))] };
    case 'MultiPolygon':
      return { ...NONE, polygons: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(lngLat))) };
    case 'GeometryCollection':
      return join(geometry.geometries.map(geometryParts));
  }
}

function join(parts: readonly GeometryParts[]): GeometryParts {
  return {
    points: parts.flatMap(({ points }) => points),
    lines: parts.flatMap(({ lines }) => lines),
    polygons: parts.flatMap(({ polygons }) => polygons),
  };
}

/** Longitude and latitude of a GeoJSON position; a height is left out. */
export function lngLat([lng = 0, lat = 0]: Position): LngLat {
  return [lng, lat];
}
