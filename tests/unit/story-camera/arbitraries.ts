import fc from 'fast-check';
import type { Bounds } from '../../../src/schema/geography.ts';
import type { Camera, Viewport } from '../../../src/story/camera.ts';

/** Numbers of three decimals, as an editor may write them. */
const number = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);

/** Any camera that a story may ask for. */
export const anyCamera: fc.Arbitrary<Camera> = fc.record({
  center: fc.tuple(number(-180, 180), number(-75, 75)),
  zoom: number(0, 14),
  bearing: number(-179.9, 180),
  pitch: number(0, 60),
});

/** Any screen with room for words at its edges, of which at least a quarter is free each way. */
export const anyViewport: fc.Arbitrary<Viewport> = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 300, max: 1600 }),
  padding: fc.record({
    top: fc.integer({ min: 0, max: 112 }),
    right: fc.integer({ min: 0, max: 120 }),
    bottom: fc.integer({ min: 0, max: 112 }),
    left: fc.integer({ min: 0, max: 120 }),
  }),
});

/** Boxes of 0.1 to 10 degrees well inside `STORY_BOUNDS`. */
export const anyBounds: fc.Arbitrary<Bounds> = fc
  .tuple(number(-20, 10), number(30, 45), number(0.1, 10), number(0.1, 8))
  .map(([west, south, width, height]) => [west, south, west + width, south + height]);

/** The limits of the tests' map. */
export const STORY_BOUNDS: Bounds = [-60, 5, 60, 72];
