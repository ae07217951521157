import type { Geometry } from 'geojson';
import type { SeenStory } from '../../../src/story/step-visibility.ts';
import { geometryBounds } from '../../../src/story/bounds.ts';
import type { Layer, MapFeature, MapState, Step } from '../../../src/story/story.ts';
import { buildMapState } from '../map/map-states.ts';

type SightStory = SeenStory & { readonly layers: ReadonlyMap<Layer['id'], Layer> };

/** A story of nothing but maps: steps by their map states, features by their geometry, all in the layer `things`. */
export function sightStory(
  maps: readonly Partial<MapState>[],
  geometries: Readonly<Record<string, Geometry>>,
): SightStory {
  const features = Object.entries(geometries).map(
    ([id, geometry]) =>
      ({ id, preset: 'event', geometry, bounds: geometryBounds(geometry), properties: {} }) as unknown as MapFeature,
  );
  const things = { id: 'things', preset: 'event', features } as unknown as Layer;
  return {
    steps: maps.map((map, index) => ({ key: `c.s${String(index)}`, map: buildMapState(map) }) as unknown as Step),
    features: new Map(features.map((feature) => [feature.id, feature])),
    layers: new Map([[things.id, things]]),
    input: { map: { bounds: [-60, 5, 60, 72], maxZoom: 10 } } as unknown as SeenStory['input'],
  };
}

/** A point as GeoJSON. */
export const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
/** A line as GeoJSON. */
export const line = (...coordinates: [number, number][]): Geometry => ({ type: 'LineString', coordinates });
/** A rectangle as GeoJSON. */
export const box = (west: number, south: number, east: number, north: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
/** A camera that fits an extent. */
export const fit = (west: number, south: number, east: number, north: number) =>
  ({ kind: 'bounds', bounds: [west, south, east, north], maxZoom: 10, bearing: 0, pitch: 0 }) as const;
