import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { createScreen } from '../../../src/pictures/screen.ts';
import { tileCover } from '../../../src/pictures/tile-cover.ts';
import { CAMERA, drawSvg } from './support.ts';

describe('the tiles of a screen', () => {
  const cover = (zoom: number, minzoom = 0, maxzoom = 8) =>
    tileCover(createScreen({ ...CAMERA, center: [1, 1], zoom }, 512, 512), minzoom, maxzoom);

  test('are of the whole zoom, and of the deepest beyond it', () => {
    expect(new Set(cover(4.9).map(({ z }) => z))).toEqual(new Set([4]));
    expect(new Set(cover(10.5).map(({ z }) => z))).toEqual(new Set([8]));
  });

  test('are none below the least zoom', () => {
    expect(cover(3.9, 4)).toEqual([]);
  });

  test('stay inside the world', () => {
    expect(tileCover(createScreen({ ...CAMERA, zoom: 0 }, 2000, 2000), 0, 8).map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
    ]);
  });
});

describe('a vector source', () => {
  const line = [
    [-80, 10],
    [80, 10],
  ];
  const square = [
    [
      [-40, -30],
      [40, -30],
      [40, 30],
      [-40, 30],
      [-40, -30],
    ],
  ];
  const index = new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { id: 'l' }, geometry: { type: 'LineString', coordinates: line } },
        { type: 'Feature', properties: { id: 'q' }, geometry: { type: 'Polygon', coordinates: square } },
      ],
    },
    { maxZoom: 2, extent: 4096, buffer: 64 },
  );
  const readFile = (address: string): Promise<Uint8Array | null> => {
    const [z = 0, x = 0, y = 0] = address.split('/').map(Number);
    const tile = index.getTile(z, x, y);
    return Promise.resolve(tile === null ? null : fromGeojsonVt({ marks: tile }, { version: 2, extent: 4096 }));
  };
  const style = (layer: object): StyleSpecification => ({
    version: 8,
    sources: { t: { type: 'vector', tiles: ['{z}/{x}/{y}'], maxzoom: 2, promoteId: 'id' } },
    layers: [{ id: 'm', source: 't', 'source-layer': 'marks', ...layer } as StyleSpecification['layers'][number]],
  });
  const screen = createScreen({ ...CAMERA, zoom: 2.4 }, 600, 600);

  test('gives lines that run on over the edges of tiles', async () => {
    const layer = { type: 'line', filter: ['==', ['geometry-type'], 'LineString'] };
    const svg = await drawSvg(style(layer), { screen, readFile });
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(/ d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(1);
  });

  test('gives polygons whose tiles are one translucent surface', async () => {
    const layer = { type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-opacity': 0.5 } };
    const svg = await drawSvg(style(layer), { screen, readFile });
    expect(svg).toContain('<g opacity="0.5">');
    expect(svg.match(/<path/g)).toHaveLength(4);
    expect(svg).not.toContain('fill-opacity');
  });

  test('gives ids that feature states are known by', async () => {
    const paint = { 'line-width': ['coalesce', ['feature-state', 'width'], 1] };
    const layer = { type: 'line', filter: ['==', ['geometry-type'], 'LineString'], paint };
    const svg = await drawSvg(style(layer), { screen, readFile, featureState: { t: { l: { width: 7 } } } });
    expect(svg).toContain('stroke-width="7"');
  });

  test('draws what there is when tiles are missing', async () => {
    const svg = await drawSvg(style({ type: 'line' }), { screen, readFile: () => Promise.resolve(null) });
    expect(svg).not.toContain('<path');
  });
});
