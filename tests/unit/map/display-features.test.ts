import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { dayNumber, displayLayer, drawableLines } from '../../../src/map/display-features.ts';
import { lineLengthKm } from '../../../src/map/turf-shapes.ts';
import type { Preset } from '../../../src/schema/layers.ts';

const point: Geometry = { type: 'Point', coordinates: [10, 50] };
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [10, 50],
    [20, 50],
  ],
};

function display(preset: Preset, ...parts: { id: string; geometry: Geometry | null; properties: object }[]) {
  const features = parts.map((part): Feature<Geometry | null> => ({
    type: 'Feature',
    ...part,
    properties: { ...part.properties },
  }));
  return displayLayer(preset, { type: 'FeatureCollection', features }, 'en');
}

const names = { en: 'Weir', de: 'Wehr' };
const strike = { names, date: '2025-08-06', status: 'confirmed' };

test('days become numbers that sort as days do', () => {
  const days = ['1986-11-01', '2025-08-06', '2025-11-04'];
  expect(days.map((day) => dayNumber(day))).toEqual([19861101, 20250806, 20251104]);
  expect(dayNumber(undefined)).toBe(0);
});

describe('what a feature draws', () => {
  test('carries its name in the language asked for, or its id', () => {
    const other = { ...strike, names: { de: 'Wehr' } };
    const { shapes } = display(
      'strike',
      { id: 'a', geometry: point, properties: strike },
      { id: 'b', geometry: point, properties: other },
    );
    expect(shapes.features.map(({ properties }) => properties.label)).toEqual(['Weir', 'b']);
  });

  test('carries the name from before a change and the day of it', () => {
    const namesBefore = { date: '2000-01-01', names: { en: 'Dam' } };
    const { shapes } = display('place', { id: 'a', geometry: point, properties: { names, namesBefore, rank: 2 } });
    expect(shapes.features[0]?.properties).toMatchObject({
      label: 'Weir',
      labelBefore: 'Dam',
      renamed: 20000101,
      rank: 2,
    });
  });

  test('points with or against its line, or nowhere', () => {
    const pipes = (['forward', 'reverse', 'both', 'none'] as const).map((flow) => ({
      id: flow,
      geometry: line,
      properties: { names, substance: 'gas', flow },
    }));
    expect(display('pipeline', ...pipes).shapes.features.map(({ properties }) => properties.direction)).toEqual([
      1, -1, 0, 0,
    ]);
  });

  test('is gone from the map after its only day when it happened, and stays when it was built', () => {
    const built = { names, substance: 'gas', flow: 'none', date: '2019-01-01' };
    expect(
      display('strike', { id: 'a', geometry: point, properties: strike }).shapes.features[0]?.properties,
    ).toMatchObject({
      from: 20250806,
      until: 20250806,
    });
    expect(
      display('pipeline', { id: 'a', geometry: line, properties: built }).shapes.features[0]?.properties.until,
    ).toBeGreaterThan(30000101);
  });

  test('has an area around each spot of a strike that is known less exactly', () => {
    const spots: Geometry = {
      type: 'MultiPoint',
      coordinates: [
        [10, 50],
        [11, 50],
      ],
    };
    const properties = { ...strike, precision: { kind: 'settlement', km: 5 } };
    const { areas } = display('strike', { id: 'a', geometry: spots, properties });
    expect(areas.features).toHaveLength(2);
    expect(display('strike', { id: 'a', geometry: spots, properties: strike }).areas.features).toEqual([]);
    expect(display('event', { id: 'a', geometry: spots, properties }).areas.features).toEqual([]);
  });

  test('is a bow between the ends of a flow, each one wider than the last', () => {
    const flows = ['a', 'b'].map((id) => ({ id, geometry: line, properties: { names, commodity: 'aid' } }));
    const arcs = display('flow', ...flows).shapes.features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [geometry] : [],
    );
    for (const arc of arcs) {
      expect(arc.coordinates[0]?.[0]).toBeCloseTo(10, 6);
      expect(arc.coordinates.at(-1)?.[0]).toBeCloseTo(20, 6);
    }
    const [first, second] = arcs.map(lineLengthKm);
    expect(second).toBeGreaterThan(first ?? Infinity);
  });

  test('is a tint of whole countries where it is made of them', () => {
    const { shapes, countries } = display('area', {
      id: 'a',
      geometry: null,
      properties: { names, kind: 'members', countries: ['CH'] },
    });
    expect(shapes.features).toEqual([]);
    expect(countries).toMatchObject([{ id: 'a', codes: ['CH'], from: 0 }]);
  });
});

test('lines can be drawn bit by bit, points cannot', () => {
  const pipe = { names, substance: 'gas', flow: 'none' };
  const layer = display(
    'pipeline',
    { id: 'line', geometry: line, properties: pipe },
    { id: 'point', geometry: point, properties: pipe },
  );
  expect([...drawableLines(layer).keys()]).toEqual(['line']);
});
