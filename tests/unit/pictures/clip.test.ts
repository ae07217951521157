import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipLine, clipRing } from '../../../src/pictures/clip.ts';
import type { Box } from '../../../src/pictures/box.ts';
import type { Point } from '../../../src/pictures/screen.ts';

const BOX: Box = [0, 0, 10, 10];
const points: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 }));

describe('a clipped line', () => {
  test('stays inside the box', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 2, maxLength: 12 }), (line) => {
        for (const [x, y] of clipLine(line, BOX).flat()) {
          expect(x).toBeGreaterThanOrEqual(-1e-9);
          expect(x).toBeLessThanOrEqual(10 + 1e-9);
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(10 + 1e-9);
        }
      }),
    );
  });

  test('falls into parts where it leaves', () => {
    const line: Point[] = [
      [5, 5],
      [15, 5],
      [15, 8],
      [5, 8],
    ];
    expect(clipLine(line, BOX)).toEqual([
      [
        [5, 5],
        [10, 5],
      ],
      [
        [10, 8],
        [5, 8],
      ],
    ]);
  });

  test('is itself when it lies inside', () => {
    const line: Point[] = [
      [1, 1],
      [9, 9],
    ];
    expect(clipLine(line, BOX)).toEqual([line]);
  });
});

describe('a clipped ring', () => {
  test('follows the edges of the box', () => {
    expect(
      clipRing(
        [
          [5, 5],
          [15, 5],
          [15, 15],
          [5, 15],
        ],
        BOX,
      ),
    ).toEqual([
      [5, 10],
      [5, 5],
      [10, 5],
      [10, 10],
    ]);
  });

  test('is empty when it lies outside', () => {
    expect(
      clipRing(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        BOX,
      ),
    ).toEqual([]);
  });
});
