import { readFile } from 'node:fs/promises';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, GeoJSON } from 'geojson';
import { describe, expect, test } from 'vitest';
import { namelessBoxes } from '../../../src/map/cut-names.ts';
import { UNLESS_LEFT_OUT } from '../../../src/map/layer-paint.ts';
import { createScreen } from '../../../src/pictures/screen.ts';
import { CAMERA, drawStyle, drawSvg } from './support.ts';

const FONT = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

function style(data: GeoJSON, ...layers: readonly LayerSpecification[]): StyleSpecification {
  return { version: 8, 'font-faces': { Sans: FONT }, sources: { s: { type: 'geojson', data } }, layers: [...layers] };
}

const line: GeoJSON = {
  type: 'LineString',
  coordinates: [
    [-10, 0],
    [0, 0],
    [10, 5],
  ],
};
const square: GeoJSON = {
  type: 'Polygon',
  coordinates: [
    [
      [-5, -5],
      [5, -5],
      [5, 5],
      [-5, 5],
      [-5, -5],
    ],
  ],
};
const place = (properties: Record<string, unknown>): GeoJSON => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [0, 0] },
});
const readFonts = (address: string) => readFile(address);

function name(changes: Record<string, unknown> = {}): LayerSpecification {
  const layout = { 'text-field': ['get', 'name'], 'text-font': ['Sans'], 'text-size': 16, ...changes };
  return { id: 'name', type: 'symbol', source: 's', layout } as LayerSpecification;
}

describe('a drawn map', () => {
  test('of a small style is this SVG', async () => {
    const svg = await drawSvg(
      style(
        square,
        { id: 'land', type: 'background', paint: { 'background-color': '#f3efe7' } },
        { id: 'area', type: 'fill', source: 's', paint: { 'fill-color': 'rgba(0, 120, 110, 0.5)' } },
        {
          id: 'edge',
          type: 'line',
          source: 's',
          paint: { 'line-color': '#076', 'line-dasharray': [2, 1], 'line-width': 2 },
        },
      ),
    );
    expect(svg).toMatchInlineSnapshot(
      `"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><rect width="200" height="100" fill="#f3efe7"/><path d="M71.56 78.48L128.44 78.48L128.44 21.52L71.56 21.52L71.56 78.48Z" fill="#00786e" fill-rule="evenodd" fill-opacity="0.5"/><path d="M71.56 78.48L128.44 78.48L128.44 21.52L71.56 21.52Z" fill="none" stroke="#007766" stroke-width="2" stroke-miterlimit="2" stroke-dasharray="4 2"/></svg>"`,
    );
  });

  test('puts icons along lines, turned with them', async () => {
    const image = { width: 4, height: 4, pixelRatio: 2, data: new Uint8Array(64).fill(255) };
    const layout = {
      'symbol-placement': 'line',
      'symbol-spacing': 40,
      'icon-image': 'arrow',
      'icon-allow-overlap': true,
    };
    const layer = { id: 'arrows', type: 'symbol', source: 's', layout } as LayerSpecification;
    const svg = await drawSvg(style(line, layer), { findImage: () => Promise.resolve(image) });
    const turns = [...svg.matchAll(/rotate\((-?[\d.]+)\)/g)].map(([, angle]) => Math.round(Number(angle)));
    expect([...turns].sort()).toEqual([-27, -27, 0]);
  });

  test('keeps a hostile name inside its label', async () => {
    const hostile = `A"/><script>alert(1)</script><g x='&`;
    const svg = await drawSvg(style(place({ name: hostile }), name({ 'text-max-width': 99 })), { readFile: readFonts });
    expect(svg).toContain('aria-label="A&quot;/&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;g x=&#39;&amp;"');
    expect(svg).not.toContain('<script');
  });

  test('draws letters as outlines with their halo below', async () => {
    const layer = { ...name(), paint: { 'text-halo-color': '#fff', 'text-halo-width': 2, 'text-color': '#123456' } };
    const svg = await drawSvg(style(place({ name: 'Name' }), layer as LayerSpecification), { readFile: readFonts });
    expect(svg).not.toContain('<text');
    expect(svg.indexOf('stroke="#ffffff"')).toBeGreaterThan(0);
    expect(svg.indexOf('stroke="#ffffff"')).toBeLessThan(svg.indexOf('fill="#123456"'));
  });

  test('lets the upper layer’s name stand where both want the place', async () => {
    const upper = { ...name({ 'text-field': 'Upper' }), id: 'upper' };
    const lower = { ...name({ 'text-field': 'Lower' }), id: 'lower' };
    const drawing = style(place({}), lower, upper);
    const svg = await drawSvg(drawing, { readFile: readFonts });
    expect(svg).toContain('aria-label="Upper"');
    expect(svg).not.toContain('aria-label="Lower"');
  });

  describe('whose edge would cut a name', () => {
    const named = (id: string, lng: number): Feature => ({
      type: 'Feature',
      id,
      properties: { name: id },
      geometry: { type: 'Point', coordinates: [lng, 0] },
    });
    const data: GeoJSON = { type: 'FeatureCollection', features: [named('Edge', 16), named('Middle', 0)] };
    const dot: LayerSpecification = {
      id: 'dot',
      type: 'circle',
      source: 's',
      paint: { 'circle-radius': 3, 'circle-opacity': UNLESS_LEFT_OUT },
    };
    const text = { ...name(), paint: { 'text-opacity': UNLESS_LEFT_OUT } } as LayerSpecification;
    const boxes = namelessBoxes({ width: 200, height: 100 }, []).map(
      ({ x, y, width, height }) => [x, y, x + width, y + height] as const,
    );

    test('leaves it out with its dot, and no other', async () => {
      const cutNames = { layers: ['name'], told: [], boxes };
      const svg = await drawSvg(style(data, dot, text), { readFile: readFonts, cutNames });
      expect([...svg.matchAll(/aria-label="(.*?)"/g)].map(([, label]) => label)).toEqual(['Middle']);
      expect([...svg.matchAll(/<circle/g)]).toHaveLength(1);
    });

    test('keeps it where the step tells of it', async () => {
      const cutNames = { layers: ['name'], told: ['Edge'], boxes };
      const svg = await drawSvg(style(data, dot, text), { readFile: readFonts, cutNames });
      expect(svg).toContain('aria-label="Edge"');
      expect([...svg.matchAll(/<circle/g)]).toHaveLength(2);
    });

    test('says which names it has written, and where', async () => {
      const cutNames = { layers: ['name'], told: [], boxes };
      const { names } = await drawStyle(style(data, dot, text), { readFile: readFonts, cutNames });
      expect(names.map(({ id }) => id)).toEqual(['Middle']);
      const [west = 0, north = 0, east = 0, south = 0] = names[0]?.box ?? [];
      // Around the middle of the picture, as wide as six letters of 16 pixels may be.
      expect([west < 100, east > 100, north < 50, south > 50]).toEqual([true, true, true, true]);
      expect([east - west, south - north].map((side) => side > 15 && side < 90)).toEqual([true, true]);
    });
  });

  test('shows what the global state shows', async () => {
    const paint = { 'circle-radius': ['global-state', 'size'] } as never;
    const drawing = style(place({}), { id: 'dot', type: 'circle', source: 's', paint });
    const withState = { ...drawing, state: { size: { default: 3 } } };
    expect(await drawSvg(withState)).toContain('r="2.5"');
    expect(await drawSvg(withState, { globalState: { size: 7 } })).toContain('r="6.5"');
  });

  test('leaves out what lies beside the picture', async () => {
    const away = createScreen({ ...CAMERA, center: [100, 40], zoom: 8 }, 200, 100);
    const svg = await drawSvg(style(square, { id: 'a', type: 'fill', source: 's', paint: { 'fill-opacity': 0.5 } }), {
      screen: away,
    });
    expect(svg).not.toContain('<path');
  });

  test('refuses layers that pictures do not know', async () => {
    const layer: LayerSpecification = { id: 'heat', type: 'heatmap', source: 's' };
    await expect(drawSvg(style(square, layer))).rejects.toThrow('heatmap');
  });
});
