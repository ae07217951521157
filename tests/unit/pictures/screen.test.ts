import fc from 'fast-check';
import { geoMercator } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { createScreen, isOnScreen } from '../../../src/pictures/screen.ts';
import { CAMERA } from './support.ts';

const lngLats = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);

describe('a screen', () => {
  test('puts places where the closed formula of the Mercator projection puts them', () => {
    fc.assert(
      fc.property(lngLats, lngLats, fc.double({ min: 0, max: 11, noNaN: true }), (center, place, zoom) => {
        const screen = createScreen({ ...CAMERA, center, zoom }, 1280, 800);
        const mercator = geoMercator()
          .scale((512 * 2 ** zoom) / (2 * Math.PI))
          .translate([0, 0])
          .clipExtent(null);
        const [from, to] = [mercator([...center]), mercator([...place])];
        const [x, y] = screen.lngLatToScreen(place);
        expect(x).toBeCloseTo(640 + (to?.[0] ?? NaN) - (from?.[0] ?? NaN), 3);
        expect(y).toBeCloseTo(400 + (to?.[1] ?? NaN) - (from?.[1] ?? NaN), 3);
      }),
    );
  });

  test('turns the map against the bearing: at 90 degrees east is up', () => {
    const screen = createScreen({ ...CAMERA, bearing: 90 }, 200, 100);
    const [x, y] = screen.lngLatToScreen([5, 0]);
    expect(x).toBeCloseTo(100);
    expect(y).toBeLessThan(50);
  });

  test('shows no place of its corners that lies outside its world box', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (bearing) => {
        const screen = createScreen({ ...CAMERA, zoom: 6, bearing }, 300, 200);
        const [west, north, east, south] = screen.worldBox(0);
        const corners = [
          [west, north],
          [east, north],
          [west, south],
          [east, south],
        ] as const;
        for (const corner of corners) {
          const [x, y] = screen.toScreen(corner);
          expect(x <= 0.001 || x >= 299.999 || y <= 0.001 || y >= 199.999).toBe(true);
        }
      }),
    );
  });

  test('counts a box as seen only when more than a sliver of it is inside', () => {
    expect(isOnScreen([-10, 10, 1, 20], { width: 100, height: 100 })).toBe(false);
    expect(isOnScreen([-10, 10, 5, 20], { width: 100, height: 100 })).toBe(true);
  });
});
