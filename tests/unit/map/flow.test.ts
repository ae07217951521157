import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayLayer } from '../../../src/map/display-features.ts';
import { flowLines } from '../../../src/map/flow-lines.ts';
import { FLOW_MS, measureLine, streaksAt, streakStrength } from '../../../src/map/flow-streaks.ts';
import { strongLineWidth } from '../../../src/map/line-layers.ts';
import type { MapFrame } from '../../../src/map/map-commands.ts';
import type { Day } from '../../../src/story/story.ts';
import { featureIds, layerIds } from './map-states.ts';

const names = { en: 'Thing' };
const way = [
  [8, 50],
  [9, 51],
  [12, 50],
];
const feature = (id: string, properties: object): GeoJSON.Feature<GeoJSON.LineString> => ({
  type: 'Feature',
  id,
  properties: { names, ...properties },
  geometry: { type: 'LineString', coordinates: way },
});
const pipes = displayLayer(
  'pipeline',
  {
    type: 'FeatureCollection',
    features: [
      feature('there', { substance: 'gas', flow: 'forward' }),
      feature('back', { substance: 'gas', flow: 'reverse' }),
      feature('still', { substance: 'gas', flow: 'none' }),
    ],
  },
  'en',
);
const sources = [{ layer: { id: 'pipes' }, display: pipes }];
const frame: MapFrame = {
  camera: { center: [10, 50], zoom: 5, bearing: 0, pitch: 0 },
  layers: layerIds('pipes'),
  highlight: [],
  marked: null,
  date: '2025-01-01' as Day,
  drawn: {},
};

describe('lines along which something flows', () => {
  test('lead from where it comes to where it goes', () => {
    expect(flowLines(frame, sources)).toEqual([way, way.toReversed()]);
  });

  test('are those that the step singles out or draws, where it does', () => {
    expect(flowLines({ ...frame, highlight: featureIds('back') }, sources)).toEqual([way.toReversed()]);
    expect(flowLines({ ...frame, drawn: { there: 1 } }, sources)).toEqual([way]);
    expect(flowLines({ ...frame, highlight: featureIds('still') }, sources)).toEqual([]);
  });

  test('are none of layers that are hidden', () => {
    expect(flowLines({ ...frame, layers: [] }, sources)).toEqual([]);
  });
});

const anyLine = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), { minLength: 2, maxLength: 12 })
  .map(measureLine);

describe('streaks', () => {
  test('stop by themselves within five seconds, softly', () => {
    expect(FLOW_MS).toBeLessThanOrEqual(5000);
    expect(streakStrength(0)).toBe(0);
    expect(streakStrength(FLOW_MS / 2)).toBe(1);
    expect(streakStrength(FLOW_MS)).toBe(0);
    expect(streakStrength(FLOW_MS + 1000)).toBe(0);
  });

  test('are never longer than a streak, and never leave their line', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: FLOW_MS }), (line, elapsed) => {
        const xs = line.points.map(([x]) => x);
        for (const streak of streaksAt(line, elapsed)) {
          expect(measureLine(streak).ways.at(-1)).toBeLessThanOrEqual(26.001);
          for (const [x] of streak) {
            expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 1e-6);
            expect(x).toBeLessThanOrEqual(Math.max(...xs) + 1e-6);
          }
        }
      }),
    );
  });

  test('run towards the end of the line', () => {
    const line = measureLine([
      [0, 0],
      [400, 0],
    ]);
    const headAt = (ms: number): number => streaksAt(line, ms)[0]?.at(-1)?.[0] ?? NaN;
    expect(headAt(900)).toBeGreaterThan(headAt(500));
    expect(headAt(500)).toBeGreaterThan(headAt(200));
  });

  test('are none on a line without length', () => {
    expect(streaksAt(measureLine([]), 500)).toEqual([]);
    expect(streaksAt(measureLine([[3, 3]]), 500)).toEqual([]);
  });
});

test('a line that stands out grows wider as the map comes closer', () => {
  const widths = [2, 3, 4.5, 6, 8, 10, 11].map(strongLineWidth);
  expect(widths.toSorted((a, b) => a - b)).toEqual(widths);
  expect(strongLineWidth(2)).toBe(strongLineWidth(3));
});
