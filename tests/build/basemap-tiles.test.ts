import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildLabels, placeGeometries } from '../../src/basemap/build-labels.ts';
import { buildTiles, type Tile } from '../../src/basemap/build-tiles.ts';
import { countryLayers } from '../../src/basemap/tile-layers.ts';
import type { PlaceEntry } from '../../src/basemap/places.ts';
import { FRAME } from '../../src/map/basemap-extent.ts';
import type { LngLat } from '../../src/schema/geography.ts';
import { project } from '../../src/story/camera.ts';

const prepared = new URL('../../src/basemap/prepared/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, prepared));
const topology: Topology = JSON.parse(brotliDecompressSync(read('basemap.topojson.br')).toString('utf8'));

const { country } = topology.objects;
const allCodes =
  country?.type === 'GeometryCollection'
    ? country.geometries.map(({ properties }) => String((properties as { a2?: unknown } | undefined)?.a2))
    : [];

type Tiles = ReadonlyMap<string, Tile>;
let tiles: Tiles;
let countries: Tiles;

beforeAll(() => {
  const byAddress = (all: Iterable<Tile>): Tiles =>
    new Map([...all].map((tile) => [`${tile.z}/${tile.x}/${tile.y}`, tile]));
  tiles = byAddress(buildTiles(topology));
  countries = byAddress(buildTiles(topology, countryLayers(allCodes)));
}, 60_000);

/** What a tile layer has at a point, at a zoom: the properties of polygons that contain it. */
function polygonsAt([lng, lat]: LngLat, z: number, layerName: string): readonly Record<string, unknown>[] {
  const [column, row] = project([lng, lat]).map((share) => share * 2 ** z) as [number, number];
  const set = layerName === 'country' ? countries : tiles;
  const tile = set.get(`${z}/${Math.floor(column)}/${Math.floor(row)}`);
  if (tile === undefined) throw new Error(`No tile at ${lng}, ${lat}, zoom ${z}.`);
  const layer = new VectorTile(new PbfReader(tile.data)).layers[layerName];
  if (layer === undefined) return [];
  const [x, y] = [(column % 1) * layer.extent, (row % 1) * layer.extent];
  return Array.from({ length: layer.length }, (_, index) => layer.feature(index))
    .filter((feature) => feature.loadGeometry().filter((ring) => isInside(ring, x, y)).length % 2 === 1)
    .map((feature) => feature.properties);
}

function isInside(ring: readonly { readonly x: number; readonly y: number }[], x: number, y: number): boolean {
  let inside = false;
  for (let index = 0, last = ring.length - 1; index < ring.length; last = index++) {
    const [from, to] = [ring[last]!, ring[index]!];
    if (from.y > y !== to.y > y && x < ((from.x - to.x) * (y - to.y)) / (from.y - to.y) + to.x) inside = !inside;
  }
  return inside;
}

describe('the tiles of the prepared source', () => {
  test('cover every point of the frame with land or sea at every zoom', () => {
    for (let lng = FRAME[0] + 0.37; lng < FRAME[2]; lng += 6.1) {
      for (let lat = FRAME[1] + 0.41; lat < FRAME[3]; lat += 4.3) {
        for (const zoom of [3, 6, 7]) {
          const ground = [...polygonsAt([lng, lat], zoom, 'country'), ...polygonsAt([lng, lat], zoom, 'ocean')];
          expect(ground.length, `${lng}, ${lat}, zoom ${zoom}`).toBeGreaterThan(0);
        }
      }
    }
  });

  test.for([
    ['UA', 34.1, 44.95, 'Simferopol'],
    ['UA', 37.8, 48.0, 'Donetsk'],
    ['AZ', 46.75, 39.82, 'Khankendi'],
    ['AZ', 45.4, 39.2, 'Nakhchivan'],
    ['AM', 46.4, 39.2, 'Kapan'],
    ['GE', 41.0, 43.0, 'Sukhumi'],
    ['GE', 43.97, 42.23, 'Tskhinvali'],
    ['MD', 29.63, 46.84, 'Tiraspol'],
    ['BY', 27.56, 53.9, 'Minsk'],
    ['RU', 37.6, 55.75, 'Moscow'],
    ['KZ', 71.4, 51.2, 'Astana'],
    ['KG', 74.6, 42.87, 'Bishkek'],
    ['TJ', 68.8, 38.55, 'Dushanbe'],
    ['XK', 21.1, 42.6, 'Pristina'],
  ] as const)('belong to one country only: %s at %d, %d (%s)', ([code, lng, lat]) => {
    for (const zoom of [4, 7]) expect(polygonsAt([lng, lat], zoom, 'country').map(({ a2 }) => a2)).toEqual([code]);
  });

  test('have the Danube lakes, and no reservoir at Kakhovka', () => {
    expect(polygonsAt([28.37, 45.385], 7, 'water')).toHaveLength(1);
    expect(polygonsAt([28.26, 45.34], 7, 'water')).toHaveLength(0);
    for (const at of [
      [34.3, 47.45],
      [33.9, 47.3],
      [34.1, 47.5],
    ] as const)
      expect(polygonsAt(at, 7, 'water')).toHaveLength(0);
  });

  test('stay small: none above 90 kB, none of the deeper zooms above 45 kB', () => {
    for (const { z, x, y, data } of [...tiles.values(), ...countries.values()])
      expect(data.length, `${z}/${x}/${y}`).toBeLessThan(z < 5 ? 45_000 : 40_000);
  });
});

test('every river name finds its river in the prepared source', () => {
  const places = JSON.parse(read('places.json').toString('utf8')) as PlaceEntry[];
  const labels = buildLabels(places, placeGeometries(places, topology), 'en').features;
  const rivers = labels.filter(({ properties }) => properties.kind === 'river');
  expect(rivers.length).toBeGreaterThan(15);
  expect(rivers.every(({ geometry }) => geometry.type === 'LineString')).toBe(true);
});
