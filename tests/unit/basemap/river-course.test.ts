import { expect, test } from 'vitest';
import { riverCourse } from '../../../src/basemap/river-course.ts';

const straight = [
  [20, 45],
  [20.5, 45],
  [21, 45],
];
const onward = [
  [21, 45],
  [21.5, 45],
  [22, 45],
];
const tributary = [
  [21, 45],
  [21, 45.5],
  [21, 46],
];

test('a name runs over the line nearest to it, as far as asked', () => {
  const course = riverCourse([20.5, 45.01], [straight], 40_000)!;
  expect(course[0]![0]).toBeCloseTo(20.5 - 0.254, 2);
  expect(course.at(-1)![0]).toBeCloseTo(20.5 + 0.254, 2);
});

test('it goes on over the neighbour that goes straight on, not over a tributary', () => {
  const course = riverCourse([20.95, 45], [straight, tributary, onward], 100_000)!;
  expect(course.at(-1)![0]).toBeGreaterThan(21.5);
  expect(course.every(([, lat]) => Math.abs(lat! - 45) < 0.001)).toBe(true);
});

test('it reads from west to east even when the river flows west', () => {
  const course = riverCourse([20.5, 45], [straight.toReversed()], 40_000)!;
  expect(course[0]![0]).toBeLessThan(course.at(-1)![0]!);
});

test('there is no course where no river comes near', () => {
  expect(riverCourse([30, 50], [straight], 40_000)).toBeNull();
});
