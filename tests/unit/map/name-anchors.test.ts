import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { DisplayProperties } from '../../../src/map/display-features.ts';
import type { MapFrame } from '../../../src/map/map-commands.ts';
import { nameAnchors, type NamedLayer } from '../../../src/map/name-anchors.ts';
import type { LngLat } from '../../../src/schema/geography.ts';

const size = { width: 400, height: 400 };
const frame = {
  camera: { center: [0, 0], zoom: 4, bearing: 0, pitch: 0 },
  layers: ['places', 'events', 'arcs'],
  highlight: [],
  marked: null,
  date: '2024-06-13',
  drawn: {},
} as unknown as MapFrame;

function layer(preset: string, id: string, ...features: readonly Feature<Geometry, DisplayProperties>[]): NamedLayer {
  return { layer: { id, preset }, display: { shapes: { type: 'FeatureCollection', features: [...features] } } };
}

function shape(id: string, geometry: Geometry, label = id): Feature<Geometry, DisplayProperties> {
  const looks = { mark: '', colour: '', pattern: '', fill: '', direction: 0, rank: 1, region: 0 };
  const days = { from: 0, until: 99_999_999, renamed: 0 };
  return { type: 'Feature', id, geometry, properties: { id, label, labelBefore: label, ...days, ...looks } };
}

const point = (at: LngLat): Geometry => ({ type: 'Point', coordinates: [...at] });
const line = (...places: LngLat[]): Geometry => ({ type: 'LineString', coordinates: places.map((at) => [...at]) });

/** The anchors alone. A name whose anchor is `left` stands on the right. */
function anchors(layers: readonly NamedLayer[], changes: Partial<MapFrame> = {}, of: typeof size | null = size) {
  const found = nameAnchors({ ...frame, ...changes }, layers, of);
  return Object.fromEntries(
    Object.entries(found).map(([id, list]) => [id, list.filter((part) => typeof part === 'string')]),
  );
}

describe('a name', () => {
  test('in the open may stand on any side', () => {
    expect(anchors([layer('place', 'places', shape('minsk', point([0, 0])))])).toEqual({});
  });

  test('at the start of an arc stands away from it', () => {
    const places = layer('place', 'places', shape('minsk', point([0, 0])));
    const arcs = layer('flow', 'arcs', shape('arms', line([0, 0], [5, 0], [9, -4])));
    const { minsk = [] } = anchors([places, arcs]);
    expect(minsk).not.toContain('left');
    expect(minsk[0]).toBe('right');
  });

  test('is not asked to avoid an arc that is hidden or over', () => {
    const places = layer('place', 'places', shape('minsk', point([0, 0])));
    const arc = shape('arms', line([0, 0], [5, 0]));
    const over = { ...arc, properties: { ...arc.properties, until: 20200101 } };
    expect(anchors([places, layer('flow', 'arcs', arc)], { layers: ['places'] as never })).toEqual({});
    expect(anchors([places, layer('flow', 'arcs', over)], { since: '2021-01-01' as never })).toEqual({});
  });

  test('near the edge stands on the side where it is whole', () => {
    const places = layer('place', 'places', shape('baku', point([8.4, 0])));
    expect(anchors([places])['baku']).toEqual(['right', 'top-right', 'bottom-right']);
  });

  test('stands clear of what lies over the map', () => {
    const places = layer('place', 'places', shape('minsk', point([0, 0])));
    const covers = [{ x: 205, y: 150, width: 150, height: 100 }];
    const { minsk = [] } = nameAnchors(frame, [places], size, covers);
    expect(minsk.filter((part) => typeof part === 'string')).toEqual(['right', 'top-right', 'bottom-right']);
  });

  test('knows no edge where the reader moves the map', () => {
    expect(anchors([layer('place', 'places', shape('baku', point([8.4, 0])))], {}, null)).toEqual({});
  });

  test('would rather be struck by a line than cut by the edge', () => {
    const places = layer('place', 'places', shape('baku', point([8.4, 0])));
    const arcs = layer('flow', 'arcs', shape('aid', line([7, -8], [7, 8])));
    expect(anchors([places, arcs])['baku']).toEqual(['right', 'top-right', 'bottom-right']);
  });
});

describe('names that a step tells of', () => {
  const places = layer('place', 'places', shape('yerevan', point([0, 0]), 'Jerewan'));
  const events = layer(
    'event',
    'events',
    shape('first', point([0, 0]), 'Bruch mit Lukaschenko'),
    shape('second', point([0, 0]), 'Austritt'),
  );

  test('at one spot each take a side of their own', () => {
    const found = anchors([places, events], { highlight: ['yerevan', 'first', 'second'] as never });
    const sides = ['yerevan', 'first', 'second'].map((id) => found[id]?.[0]);
    expect(new Set(sides).size).toBe(3);
    expect(sides).not.toContain(undefined);
  });

  test('stand farther out where the marks of their spot leave no room beside it, as the name of its place does', () => {
    const north = layer('place', 'north', shape('minsk', point([0.6, 0]), 'M'));
    const highlight = ['yerevan', 'first', 'second'] as never;
    const layers = ['places', 'north', 'events'] as never;
    const found = nameAnchors({ ...frame, layers, highlight }, [places, north, events], size);
    const reach = (id: string): number => Math.hypot(...((found[id]?.[1] ?? [0, 0]) as readonly [number, number]));
    const reaches = [reach('yerevan') / 0.75, reach('first') / 1.05, reach('second') / 1.05];
    expect(Math.min(...reaches)).toBeCloseTo(1, 5);
    expect(Math.max(...reaches)).toBeGreaterThan(1.4);
  });

  test('never stand where they would be taken for those of another mark', () => {
    // 17 px to the north east, so that words on the right of the southern one lie nearer to it.
    const near = layer('event', 'near', shape('third', point([1.1, 1.1]), 'Waffenruhe im Norden'));
    const highlight = ['first', 'third'] as never;
    const layers = ['events', 'near'] as never;
    const alone = layer('event', 'events', shape('first', point([0, 0]), 'Bruch'));
    const { first = [] } = nameAnchors({ ...frame, layers, highlight }, [alone, near], size);
    expect(first.filter((part) => typeof part === 'string')).not.toContain('left');
    expect(first.filter((part) => typeof part === 'string')).not.toContain('bottom-left');
  });

  test('leave the usual side to one that stands alone', () => {
    expect(anchors([places], { highlight: ['yerevan'] as never })['yerevan']?.[0]).toBe('left');
  });
});
