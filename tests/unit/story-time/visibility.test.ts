import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/schema/geography.ts';
import { resolveCamera } from '../../../src/story/camera.ts';
import { visibleShare } from '../../../src/story/visibility.ts';

const WORLD: { bounds: Bounds; maxZoom: number } = { bounds: [-180, -80, 180, 80], maxZoom: 14 };
const viewport = { width: 1000, height: 800, padding: { top: 40, right: 40, bottom: 40, left: 400 } };

describe('visibleShare', () => {
  it('is 1 for a subject fitted into the free part', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.05, max: 10, noNaN: true }),
        (west, south, size) => {
          const bounds: Bounds = [west, south, west + size, south + size / 2];
          const camera = resolveCamera({ kind: 'bounds', bounds, maxZoom: 14, bearing: 0, pitch: 0 }, viewport, WORLD);
          const line = {
            type: 'LineString' as const,
            coordinates: [
              [bounds[0], bounds[1]],
              [bounds[2], bounds[3]],
            ],
          };
          expect(visibleShare([line], camera, viewport)).toBe(1);
        },
      ),
    );
  });

  it('counts the part of a line under the card as hidden', () => {
    const camera = { center: [0, 0] as const, zoom: 4, bearing: 0, pitch: 0 };
    const degreesPerPixel = 360 / (512 * 2 ** 4);
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [-500 * degreesPerPixel, 0],
        [460 * degreesPerPixel, 0],
      ],
    };
    expect(visibleShare([line], camera, viewport)).toBeCloseTo(0.6, 1);
  });

  it('is 1 when there is nothing to see', () => {
    expect(visibleShare([], { center: [0, 0], zoom: 2, bearing: 0, pitch: 0 }, viewport)).toBe(1);
  });
});
