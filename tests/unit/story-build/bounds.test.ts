import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../../src/schema/geography.ts';
import { boundsMiddle, geometryBounds, isInside, padBounds, unionBounds } from '../../../src/story/bounds.ts';

describe('the extent of', () => {
  test('a line is its box', () => {
    const coordinates = [
      [7.5, 47.5],
      [4, 51.8],
    ];
    expect(geometryBounds({ type: 'LineString', coordinates })).toEqual([4, 47.5, 7.5, 51.8]);
  });

  test('an area cut at 180° is joined across it', () => {
    const box = (west: number, east: number) => [
      [
        [west, 60],
        [east, 60],
        [east, 65],
        [west, 60],
      ],
    ];
    const geometry = { type: 'MultiPolygon' as const, coordinates: [box(170, 180), box(-180, -175)] };
    expect(geometryBounds(geometry)).toEqual([170, 60, -175, 65]);
  });
});

describe('the union of extents', () => {
  test('takes the short way across 180°', () => {
    expect(
      unionBounds([
        [179, 0, 179, 1],
        [-179, 2, -178, 3],
      ]),
    ).toEqual([179, 0, -178, 3]);
  });

  test('of one that crosses 180° and one beside it crosses too', () => {
    expect(
      unionBounds([
        [170, 0, -170, 1],
        [160, 0, 165, 1],
      ]),
    ).toEqual([160, 0, -170, 1]);
  });

  test('of extents all around the Earth is all of it', () => {
    expect(
      unionBounds([
        [-180, 0, 0, 1],
        [0, 0, 180, 1],
      ]),
    ).toEqual([-180, 0, 180, 1]);
  });

  test('of none is refused', () => {
    expect(() => unionBounds([])).toThrow('no bounds');
  });

  test('holds the corners of every one', () => {
    const lng = fc.integer({ min: -180, max: 180 });
    const lat = fc.integer({ min: -90, max: 90 });
    const extent = fc.tuple(lng, lat, lng, lat).map(([w, a, e, b]): Bounds => [w, Math.min(a, b), e, Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(extent, { minLength: 1, maxLength: 5 }), (all) => {
        const union = unionBounds(all);
        return all.every(([w, s, e, n]) => isInside([w, s], union) && isInside([e, n], union));
      }),
    );
  });
});

describe('padding', () => {
  test('widens by kilometres, more degrees of longitude in the north', () => {
    const [west, south, east, north] = padBounds([30, 60, 30, 60], 111.2);
    expect([south, north]).toEqual([59, 61]);
    expect(east - west).toBeGreaterThan(4);
  });

  test('wraps at 180° and stops at the poles', () => {
    const [west, south, east] = padBounds([179.99, -90, 179.99, -89], 50);
    expect(west).toBeGreaterThan(east);
    expect(south).toBe(-90);
  });
});

test('a place at 180° is also one at -180°', () => {
  expect(isInside([-180, 0], [170, -1, 180, 1])).toBe(true);
  expect(isInside([180, 0], [-180, -1, -170, 1])).toBe(true);
  expect(isInside([180, 0], [0, -1, 170, 1])).toBe(false);
});

test('the middle of an extent across 180° lies in it', () => {
  expect(boundsMiddle([170, 0, -170, 10])).toEqual([180, 5]);
  expect(boundsMiddle([178, 0, -170, 10])).toEqual([-176, 5]);
});
