import { expect, test } from 'vitest';
import { flowArc, lineLengthKm, lineUpTo, uncertaintyArea } from '../../src/map/turf-shapes.ts';
import { geometryBounds } from '../../src/story/bounds.ts';

/** One degree of latitude in kilometres, on the sphere that GeoJSON tools measure on. */
const DEGREE_KM = (2 * Math.PI * 6371.0088) / 360;

const meridian: GeoJSON.LineString = {
  type: 'LineString',
  coordinates: [
    [10, 50],
    [10, 51],
    [10, 52],
  ],
};

test('a degree along a meridian is as long as it is known to be', () => {
  expect(lineLengthKm(meridian)).toBeCloseTo(2 * DEGREE_KM, 3);
});

test('a line is cut at a share of its length', () => {
  const length = lineLengthKm(meridian);
  const part = lineUpTo(meridian, length, 0.75);
  expect(part && lineLengthKm(part)).toBeCloseTo(1.5 * DEGREE_KM, 3);
  expect(part?.coordinates.at(-1)?.[1]).toBeCloseTo(51.5, 4);
  expect(lineUpTo(meridian, length, 0)).toBeNull();
  expect(lineUpTo(meridian, length, 1)).toBe(meridian);
});

test('the area around a spot reaches as far as it says', () => {
  const [west, south, east, north] = geometryBounds(uncertaintyArea([10, 50], 10));
  expect((north - south) * DEGREE_KM).toBeCloseTo(20, 1);
  expect((east - west) * DEGREE_KM * Math.cos((50 * Math.PI) / 180)).toBeCloseTo(20, 1);
});

test('a bow starts and ends where it is told and leaves the straight way by its share', () => {
  const bow = flowArc([10, 50], [10, 60], 0.2);
  expect(bow.coordinates).toHaveLength(65);
  expect(bow.coordinates[0]?.[1]).toBeCloseTo(50, 6);
  expect(bow.coordinates.at(-1)?.[1]).toBeCloseTo(60, 6);
  const middle = bow.coordinates[32] ?? [];
  // Longitude shrinks with latitude: a fifth of ten degrees is more degrees across.
  expect(Math.abs((middle[0] ?? 0) - 10) * Math.cos((55 * Math.PI) / 180)).toBeCloseTo(2, 1);
});

test('an extent crosses 180° where its parts do', () => {
  const parts: GeoJSON.MultiPoint = {
    type: 'MultiPoint',
    coordinates: [
      [179, 10],
      [-179, 12],
    ],
  };
  expect(geometryBounds(parts)).toEqual([179, 10, -179, 12]);
});
