import type { GeoJSONSource, Map as MaplibreMap } from 'maplibre-gl';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DRAWN } from '../../src/map/build-style.ts';
import { drawnNumbers } from '../../src/map/line-layers.ts';
import { EMPTY_STATE, type MapGlobalState } from '../../src/map/map-global-state.ts';
import { LEFT_OUT } from '../../src/map/layer-paint.ts';
import { NamesLeftOut } from '../../src/map/names-left-out.ts';
import { ShownFrame } from '../../src/map/shown-frame.ts';
import { lineLengthKm, lineUpTo } from '../../src/map/turf-shapes.ts';
import { resolveCamera, type Viewport } from '../../src/story/camera.ts';
import type { Day, FeatureId, LayerId } from '../../src/story/story.ts';
import { screenPoint } from '../../src/story/visibility.ts';
import { atRest, localStyle, openLocalMap, shownIds, SIZE, type LocalLayer } from '../support/local-map.ts';

const names = { en: 'Thing' };
const pipe: GeoJSON.LineString = {
  type: 'LineString',
  coordinates: [
    [8, 50],
    [12, 50],
  ],
};
const layers: readonly LocalLayer[] = [
  {
    id: 'land',
    preset: 'area',
    features: [{ id: 'field', properties: { names, kind: 'territory' }, geometry: square(9, 49, 11, 51) }],
  },
  {
    id: 'pipes',
    preset: 'pipeline',
    features: [{ id: 'pipe', properties: { names, substance: 'gas', flow: 'forward' }, geometry: pipe }],
  },
  {
    id: 'hits',
    preset: 'strike',
    features: [
      {
        id: 'early',
        properties: { names, date: '2020-01-01', end: '2030-01-01', status: 'confirmed' },
        geometry: { type: 'Point', coordinates: [9.5, 50.5] },
      },
      {
        id: 'late',
        properties: { names, date: '2025-01-01', status: 'claimed' },
        geometry: { type: 'Point', coordinates: [10.5, 49.5] },
      },
    ],
  },
  {
    id: 'towns',
    preset: 'place',
    features: [
      { id: 'inside', properties: { names, rank: 1 }, geometry: { type: 'Point', coordinates: [10, 51.5] } },
      { id: 'at-edge', properties: { names, rank: 1 }, geometry: { type: 'Point', coordinates: [14.1, 48.5] } },
      { id: 'told', properties: { names, rank: 1 }, geometry: { type: 'Point', coordinates: [14.1, 49.2] } },
    ],
  },
];
const everything: MapGlobalState = { ...EMPTY_STATE, layers: ['land', 'pipes', 'hits'], day: 20260101 };

let map: MaplibreMap;

beforeAll(async () => {
  map = await openLocalMap(layers);
});

beforeEach(async () => {
  map.jumpTo({ center: [10, 50], zoom: 5, bearing: 0, pitch: 0 });
  await show(everything);
});

afterAll(() => {
  map.remove();
});

describe('the map', () => {
  test('keeps the layers in the order of the style', () => {
    expect(map.getStyle().layers.map(({ id }) => id)).toEqual(localStyle(layers).layers.map(({ id }) => id));
  });

  test('shows the layers that the global state names, and no other', async () => {
    expect(shownIds(map)).toEqual(['early', 'field', 'late', 'pipe']);
    await show({ ...everything, layers: ['land'] });
    expect(shownIds(map)).toEqual(['field']);
    await show({ ...everything, layers: [] });
    expect(shownIds(map)).toEqual([]);
  });

  test('leaves out what has not happened on its day', async () => {
    await show({ ...everything, layers: ['hits'], day: 20241231 });
    expect(shownIds(map)).toEqual(['early']);
    await show({ ...everything, layers: ['hits'], day: 20191231 });
    expect(shownIds(map)).toEqual([]);
  });

  test('leaves out what was over before its first day', async () => {
    await show({ ...everything, layers: ['hits'], since: 20250601 });
    expect(shownIds(map)).toEqual(['early']);
  });

  test('shows the same by any way there', async () => {
    const before = shownIds(map);
    await show({ ...everything, layers: ['pipes'], highlight: ['pipe'], focus: true });
    await show({ ...everything, layers: ['hits'], day: 20200601 });
    await show(everything);
    expect(shownIds(map)).toEqual(before);
    expect(map.getGlobalState()).toMatchObject(everything);
  });

  test('shows what it is told all at once as it shows what it is told one by one', async () => {
    const values = { ...EMPTY_STATE, layers: ['hits'], highlight: ['early'], focus: true, day: 20241231 };
    await show(values);
    const [ids, pixels] = [shownIds(map), await pixelsOf()];
    await show(everything);
    new ShownFrame(map, []).show({
      camera: { center: [10, 50], zoom: 5, bearing: 0, pitch: 0 },
      layers: ['hits' as LayerId],
      highlight: ['early' as FeatureId],
      marked: null,
      date: '2024-12-31' as Day,
      drawn: {},
    });
    await atRest(map);
    expect(map.getGlobalState()).toEqual(values);
    expect(shownIds(map)).toEqual(ids);
    expect(await pixelsOf()).toBe(pixels);
  });

  test('paints what a step singles out, and a word points at, in other strength', async () => {
    const plain = await pixelsOf();
    await show({ ...everything, highlight: ['early'], focus: true });
    const singled = await pixelsOf();
    await show({ ...everything, marked: 'early' });
    const marked = await pixelsOf();
    expect(singled).not.toEqual(plain);
    expect(marked).not.toEqual(plain);
  });
});

describe('the camera', () => {
  const viewport: Viewport = { ...SIZE, padding: { top: 20, right: 10, bottom: 40, left: 150 } };
  const limits = { bounds: [-20, 20, 40, 65] as const, maxZoom: 10 };

  test.for([
    { kind: 'bounds', bounds: [8, 49, 12, 51], maxZoom: 9, bearing: 0, pitch: 0 } as const,
    { kind: 'bounds', bounds: [8, 49, 12, 51], maxZoom: 9, bearing: 30, pitch: 0 } as const,
    { kind: 'center', center: [9, 48], zoom: 6.5, bearing: -75, pitch: 20 } as const,
  ])('stands where it was told after a jump: $kind, $bearing°', (target) => {
    const { center, zoom, bearing, pitch } = resolveCamera(target, viewport, limits);
    map.jumpTo({ center: [center[0], center[1]], zoom, bearing, pitch });
    expect(map.getCenter().lng).toBeCloseTo(center[0], 9);
    expect(map.getCenter().lat).toBeCloseTo(center[1], 9);
    expect(map.getZoom()).toBeCloseTo(zoom, 9);
    expect(map.getBearing()).toBeCloseTo(bearing, 9);
    expect(map.getPitch()).toBeCloseTo(pitch, 9);
  });

  test('puts places where the model of the screen has them', () => {
    const camera = resolveCamera(
      { kind: 'bounds', bounds: [8, 49, 12, 51], maxZoom: 9, bearing: 20, pitch: 0 },
      viewport,
      limits,
    );
    map.jumpTo({ center: [camera.center[0], camera.center[1]], zoom: camera.zoom, bearing: camera.bearing });
    for (const place of [
      [8, 49],
      [12, 51],
      [10, 50],
    ] as const) {
      const [x, y] = screenPoint(place, camera, viewport);
      const real = map.project([place[0], place[1]]);
      expect(real.x).toBeCloseTo(x, 3);
      expect(real.y).toBeCloseTo(y, 3);
    }
  });
});

test('a line is drawn as far as it was told', async () => {
  const whole = lineLengthKm(pipe);
  const half = lineUpTo(pipe, whole, 0.5);
  const properties = { ...map.querySourceFeatures('pipes')[0]?.properties, ...drawnNumbers('normal') };
  const data = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry: half }],
  } as GeoJSON.FeatureCollection;
  await map.getSource<GeoJSONSource>(DRAWN)?.setData(data);
  await show({ ...everything, drawing: ['pipe'] });
  const shown = map.queryRenderedFeatures({ layers: [`${DRAWN}:line`] });
  const ends = shown.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? geometry.coordinates.map(([lng]) => lng ?? 0) : [],
  );
  expect(Math.min(...ends)).toBeCloseTo(8, 1);
  expect(Math.max(...ends)).toBeCloseTo(10, 1);
});

describe('names that are cut', () => {
  const named = [`towns:name`];
  const withTowns = { ...everything, layers: ['towns'] };
  const leftOut = (): string[] =>
    ['inside', 'at-edge', 'told'].filter((id) => {
      const state = map.getFeatureState({ source: 'towns', id }) as Readonly<Record<string, unknown>>;
      return state[LEFT_OUT] === true;
    });

  test('by the edge or by what lies over the map are left out, save those told of, until the map shows all again', async () => {
    const names = new NamesLeftOut(map);
    await show(withTowns);
    expect(map.queryRenderedFeatures({ layers: named }).map(({ id }) => id)).toContain('inside');

    names.leaveOut(named, [], ['told']);
    expect(leftOut()).toEqual(['at-edge']);

    const { x, y } = map.project([10, 51.5]);
    names.leaveOut(named, [{ x: x + 15, y: y - 10, width: 20, height: 20 }], ['at-edge', 'told']);
    expect(leftOut()).toEqual(['inside']);

    names.showAll();
    expect(leftOut()).toEqual([]);
  });
});

async function show(values: MapGlobalState): Promise<void> {
  for (const [name, value] of Object.entries(values)) map.setGlobalStateProperty(name, value as never);
  await atRest(map);
}

/** What is painted, as an address of a picture. */
async function pixelsOf(): Promise<string> {
  return new Promise((resolve) => {
    // Only right after a frame is drawn does the canvas still hold it.
    void map.once('render', () => {
      resolve(map.getCanvas().toDataURL());
    });
    map.triggerRepaint();
  });
}

function square(west: number, south: number, east: number, north: number): GeoJSON.Polygon {
  return {
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
  };
}
