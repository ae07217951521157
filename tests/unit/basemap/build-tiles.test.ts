import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { buildTiles } from '../../../src/basemap/build-tiles.ts';
import { countryLayers, TILE_LAYERS } from '../../../src/basemap/tile-layers.ts';
import { tilesIn } from '../../../src/basemap/tile-range.ts';
import { FRAME } from '../../../src/map/basemap-extent.ts';

const empty = { type: 'GeometryCollection', geometries: [] } as const;

/** A source with one square lake of 100 square kilometres and nothing else. */
const topology: Topology = {
  type: 'Topology',
  arcs: [
    [
      [30, 50],
      [30.1, 50],
      [30.1, 50.1],
      [30, 50.1],
      [30, 50],
    ],
  ],
  objects: {
    ...Object.fromEntries(Object.values(TILE_LAYERS).map(({ object }) => [object, empty])),
    water: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { a: 80 } }] },
  },
};

const tiles = [...buildTiles(topology)];
const byZoom = (zoom: number) => tiles.filter(({ z }) => z === zoom);

test('the world has every tile of zoom 0 to 4', () => {
  for (const zoom of [0, 1, 2, 3, 4]) expect(byZoom(zoom)).toHaveLength(4 ** zoom);
});

test('the frame has every tile of zoom 5 to 7, also where there is nothing to draw', () => {
  for (const zoom of [5, 6, 7]) {
    expect(byZoom(zoom).map(({ x, y }) => [x, y])).toEqual(tilesIn(FRAME, zoom).map(({ x, y }) => [x, y]));
  }
  expect(byZoom(7).filter(({ data }) => data.length === 0).length).toBeGreaterThan(700);
});

test('a lake of 80 square kilometres appears at zoom 6, not before', () => {
  const drawn = (zoom: number) => byZoom(zoom).some(({ data }) => data.length > 0);
  expect([4, 5, 6, 7].map(drawn)).toEqual([false, false, true, true]);
});

test('countries that a map does not single out have no shapes', () => {
  const country = (a2: string) => ({ type: 'Polygon' as const, arcs: [[0]], properties: { a2 } });
  const source: Topology = {
    ...topology,
    objects: { country: { type: 'GeometryCollection', geometries: [country('AM'), country('AZ')] } },
  };
  const bytes = (...codes: string[]): number =>
    [...buildTiles(source, countryLayers(codes))].reduce((sum, { data }) => sum + data.length, 0);
  expect(bytes('FR')).toBe(0);
  expect(bytes('AM')).toBeGreaterThan(0);
  expect(bytes('AM', 'AZ')).toBeGreaterThan(1.5 * bytes('AM'));
});

test('a source without one of its objects is refused by name', () => {
  expect(() => [...buildTiles({ ...topology, objects: {} })]).toThrow('"ocean"');
  expect(() => [...buildTiles({ ...topology, objects: {} }, countryLayers(['AM']))]).toThrow('"country"');
});
