import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, GeoJSON, Geometry, Position } from 'geojson';
import { project } from '../story/camera.ts';
import { promotedId } from './promoted-id.ts';
import { readJson, type ReadFile } from './read-file.ts';
import type { Point } from './screen.ts';
import type { GeometryType, SourceFeature } from './source-feature.ts';

/** MapLibre makes no tiles of GeoJSON beyond this zoom, unless the source says so. */
const MAX_ZOOM = 18;

/** Features of a GeoJSON source, whole and not simplified; its data stand in the style or at an address. */
export async function readGeoJsonSource(
  source: GeoJSONSourceSpecification,
  readFile: ReadFile,
): Promise<readonly SourceFeature[]> {
  const data = typeof source.data === 'string' ? ((await readJson(readFile, source.data)) as GeoJSON) : source.data;
  return listFeatures(data).flatMap((feature, index) => toSourceFeatures(feature, index, source));
}

function listFeatures(data: GeoJSON): readonly Feature<Geometry | null>[] {
  if (data.type === 'FeatureCollection') return data.features;
  if (data.type === 'Feature') return [data];
  return [{ type: 'Feature', properties: null, geometry: data }];
}

function toSourceFeatures(
  feature: Feature<Geometry | null>,
  index: number,
  source: GeoJSONSourceSpecification,
): readonly SourceFeature[] {
  const properties = feature.properties ?? {};
  const id = promotedId(properties, source.promoteId, '') ?? (source.generateId === true ? index : feature.id);
  return simpleGeometries(feature.geometry).map(({ type, geometry }) => ({
    type,
    id,
    properties,
    geometry,
    tile: null,
    maxZoom: source.maxzoom ?? MAX_ZOOM,
  }));
}

interface SimpleGeometry {
  readonly type: GeometryType;
  readonly geometry: SourceFeature['geometry'];
}

function simpleGeometries(geometry: Geometry | null): readonly SimpleGeometry[] {
  if (geometry === null) return [];
  switch (geometry.type) {
    case 'Point':
      return [{ type: 1, geometry: [toWorld([geometry.coordinates])] }];
    case 'MultiPoint':
      return [{ type: 1, geometry: [toWorld(geometry.coordinates)] }];
    case 'LineString':
      return [{ type: 2, geometry: [toWorld(geometry.coordinates)] }];
    case 'MultiLineString':
      return [{ type: 2, geometry: geometry.coordinates.map(toWorld) }];
    case 'Polygon':
      return [{ type: 3, geometry: geometry.coordinates.map(toWorld) }];
    case 'MultiPolygon':
      return [{ type: 3, geometry: geometry.coordinates.flat().map(toWorld) }];
    case 'GeometryCollection':
      return geometry.geometries.flatMap(simpleGeometries);
  }
}

function toWorld(positions: readonly Position[]): readonly Point[] {
  return positions.map(([lng = 0, lat = 0]) => project([lng, lat]));
}
