import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLines } from '../../../src/pictures/join-lines.ts';
import { lineAnchors } from '../../../src/pictures/line-anchors.ts';
import { offsetLine } from '../../../src/pictures/offset-line.ts';
import { poleOfInaccessibility } from '../../../src/pictures/pole.ts';
import { simplifyLine } from '../../../src/pictures/simplify-line.ts';
import type { Point } from '../../../src/pictures/screen.ts';
import { lineLength, positionAlong, splitLine } from '../../../src/pictures/walk-line.ts';

const points: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
const lines = fc.array(points, { minLength: 2, maxLength: 12 });
const REPEAT = { spacing: 100, labelLength: 20, largestSize: 12, overscaling: 1, continued: false, maxAngle: null };

describe('parts of lines', () => {
  test('are joined where the end of one meets the start of another', () => {
    const joined = joinLines(
      [
        [
          [0, 0],
          [5, 0],
        ],
        [
          [9, 9],
          [8, 8],
        ],
        [
          [5.001, 0],
          [9, 0],
        ],
      ],
      0.01,
    );
    expect(joined).toEqual([
      [
        [0, 0],
        [5, 0],
        [9, 0],
      ],
      [
        [9, 9],
        [8, 8],
      ],
    ]);
  });

  test('that close a circle are joined once', () => {
    expect(
      joinLines(
        [
          [
            [0, 0],
            [5, 0],
            [5, 5],
          ],
          [
            [5, 5],
            [0, 5],
            [0, 0],
          ],
        ],
        0.01,
      ),
    ).toEqual([
      [
        [0, 0],
        [5, 0],
        [5, 5],
        [0, 5],
        [0, 0],
      ],
    ]);
  });
});

describe('a line moved aside', () => {
  test('lies to the right of its direction', () => {
    expect(
      offsetLine(
        [
          [0, 0],
          [10, 0],
        ],
        2,
      ),
    ).toEqual([
      [0, 2],
      [10, 2],
    ]);
  });

  test('keeps its distance at corners', () => {
    const moved = offsetLine(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      2,
    );
    expect(moved[1]?.[0]).toBeCloseTo(8);
    expect(moved[1]?.[1]).toBeCloseTo(2);
  });
});

describe('walking a line', () => {
  test('ends where the line ends', () => {
    const line: Point[] = [
      [0, 0],
      [3, 4],
      [3, 10],
    ];
    expect(lineLength(line)).toBe(11);
    expect(positionAlong(line, 8)).toEqual({ point: [3, 7], angle: 90 });
    expect(positionAlong(line, 11.5)).toBeNull();
  });

  test('cuts it into parts of the same length together', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), (line, share) => {
        const length = lineLength(line);
        fc.pre(length > 0);
        const { before, after } = splitLine(line, length * share);
        expect(lineLength(before)).toBeCloseTo(length * share, 6);
        expect(lineLength(after)).toBeCloseTo(length * (1 - share), 6);
      }),
    );
  });
});

describe('labels along a line', () => {
  test('keep their spacing and fit on the line', () => {
    expect(
      lineAnchors(
        [
          [0, 0],
          [300, 0],
        ],
        REPEAT,
      ),
    ).toEqual([34, 134, 234]);
  });

  test('stand in the middle of a line that is only just long enough', () => {
    expect(
      lineAnchors(
        [
          [0, 0],
          [30, 0],
        ],
        REPEAT,
      ),
    ).toEqual([15]);
  });

  test('are left out of lines that are too short or bend too much', () => {
    expect(
      lineAnchors(
        [
          [0, 0],
          [15, 0],
        ],
        REPEAT,
      ),
    ).toEqual([]);
    expect(
      lineAnchors(
        [
          [0, 0],
          [47, 0],
          [47, 47],
        ],
        { ...REPEAT, labelLength: 40, maxAngle: 45 },
      ),
    ).toEqual([]);
  });

  test('never come nearer than a quarter of the spacing', () => {
    const anchors = lineAnchors(
      [
        [0, 0],
        [1000, 0],
      ],
      { ...REPEAT, labelLength: 90 },
    );
    expect((anchors[1] ?? 0) - (anchors[0] ?? 0)).toBe(115);
  });
});

test('a simplified line stays within the tolerance and keeps its ends', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 20 }), (line, tolerance) => {
      const simple = simplifyLine(line, tolerance);
      expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
      for (const point of line) {
        const near = simple.slice(1).some((to, i) => distance(point, simple[i] ?? to, to) <= tolerance + 1e-9);
        expect(near).toBe(true);
      }
    }),
  );
});

test('the innermost point of a polygon keeps clear of its hole', () => {
  const outer: Point[] = [
    [0, 0],
    [100, 0],
    [100, 40],
    [0, 40],
    [0, 0],
  ];
  const hole: Point[] = [
    [35, 5],
    [65, 5],
    [65, 35],
    [35, 35],
    [35, 5],
  ];
  const [x = NaN, y = NaN] = poleOfInaccessibility([outer, hole], 0.5) ?? [];
  expect(Math.min(x, 100 - x)).toBeCloseTo(17.5, 0);
  expect(Math.abs(y - 20)).toBeLessThan(3);
});

function distance([x, y]: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / squared));
  return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
}
