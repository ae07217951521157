import type { Map as MaplibreMap } from 'maplibre-gl';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Theme } from '../../src/map/basemap-palette.ts';
import { EMPTY_STATE, type MapGlobalState } from '../../src/map/map-global-state.ts';
import { atRest, type LocalLayer, openLocalMap } from '../support/local-map.ts';

/**
 * Every kind of mark as it is painted, on a plain ground. Words are left out: letters differ between machines, and what
 * they say is tested elsewhere.
 */

const names = { en: 'Thing' };
const at = (lng: number, lat: number): GeoJSON.Point => ({ type: 'Point', coordinates: [lng, lat] });
const line = (...coordinates: [number, number][]): GeoJSON.LineString => ({ type: 'LineString', coordinates });
const square = (west: number, south: number, east: number, north: number): GeoJSON.Polygon => ({
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
const statuses = ['confirmed', 'details-disputed', 'reported', 'claimed'] as const;

const layers: readonly LocalLayer[] = [
  {
    id: 'areas',
    preset: 'area',
    features: (['territory', 'corridor', 'line'] as const).map((kind, index) => ({
      id: kind,
      properties: { names, kind },
      geometry: square(7.6 + index * 1.7, 50.9, 9 + index * 1.7, 51.7),
    })),
  },
  {
    id: 'pipes',
    preset: 'pipeline',
    features: (['gas', 'oil', 'diesel'] as const).map((substance, index) => ({
      id: substance,
      properties: { names, substance, flow: index === 1 ? 'reverse' : 'forward' },
      geometry: line([7.4, 50.5 - index * 0.3], [10, 50.4 - index * 0.3], [12.6, 50.6 - index * 0.3]),
    })),
  },
  {
    id: 'flows',
    preset: 'flow',
    features: statuses.map((status, index) => ({
      id: `flow-${status}`,
      properties: { names, commodity: index % 2 === 0 ? 'arms' : 'aid', status },
      geometry: line([7.6 + index, 48.3], [9.2 + index, 48.7]),
    })),
  },
  ...(['strike', 'event'] as const).map((preset, row) => ({
    id: `${preset}s`,
    preset,
    features: statuses.map((status, index) => ({
      id: `${preset}-${status}`,
      properties: {
        names,
        status,
        date: `202${String(index)}-01-01`,
        end: '2030-01-01',
        precision: { kind: 'settlement', km: 12 },
      },
      geometry: at(8 + index * 1.3, 49.55 - row * 0.4),
    })),
  })),
  {
    id: 'places',
    preset: 'place',
    features: [1, 2].map((rank) => ({
      id: `place-${String(rank)}`,
      properties: { names, rank },
      geometry: at(8 + rank, 48.9),
    })),
  },
];

const everything: MapGlobalState = { ...EMPTY_STATE, layers: layers.map(({ id }) => id), day: 20260101 };

describe.each(['light', 'dark'] as const)('marks in the %s theme', (theme) => {
  const map = useMap(theme);

  test('look as drawn', async () => {
    await picture(map(), everything, `${theme}-all`);
  });

  test('step back where a step singles something out', async () => {
    const highlight = ['territory', 'gas', 'strike-claimed'];
    await picture(map(), { ...everything, highlight, focus: true }, `${theme}-highlight`);
  });
});

describe('a map', () => {
  const map = useMap('light');

  test('shows what had happened by its day', async () => {
    await picture(map(), { ...everything, day: 20211231 }, 'light-earlier');
  });

  test('shows a line still to be drawn as a ghost', async () => {
    await picture(map(), { ...everything, layers: ['pipes'], drawing: ['gas'] }, 'light-ghost');
  });

  test('lies tilted and turned under its marks', async () => {
    map().jumpTo({ center: [10, 49.9], zoom: 5.35, bearing: 40, pitch: 45 });
    await picture(map(), everything, 'light-turned');
  });
});

function useMap(theme: Theme): () => MaplibreMap {
  let map: MaplibreMap | null = null;
  beforeAll(async () => {
    map = await openLocalMap(layers, theme);
    for (const { id } of map.getStyle().layers) {
      if (/:(?:name|region)$/.test(id)) map.removeLayer(id);
    }
    map.jumpTo({ center: [10, 49.9], zoom: 5.35 });
  });
  afterAll(() => {
    map?.remove();
  });
  return () => {
    if (map === null) throw new Error('The map is not there yet');
    return map;
  };
}

async function picture(map: MaplibreMap, values: MapGlobalState, name: string): Promise<void> {
  for (const [key, value] of Object.entries(values)) map.setGlobalStateProperty(key, value as never);
  await atRest(map);
  await expect(page.elementLocator(map.getContainer())).toMatchScreenshot(name, {
    comparatorName: 'pixelmatch',
    comparatorOptions: { threshold: 0.15, allowedMismatchedPixelRatio: 0.01 },
  });
}
