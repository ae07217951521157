import { expect, test } from 'vitest';
import { chooseSides } from '../../../src/map/choose-sides.ts';

const at = (x: number, cost: number) => ({ box: { x, y: 0, width: 10, height: 10 }, cost });

test('one that is alone takes what costs least', () => {
  expect(chooseSides([{ sides: [at(0, 2), at(20, 1)], missing: 20 }])).toEqual([1]);
});

test('one gives way where the other has no choice', () => {
  const free = { sides: [at(0, 0), at(20, 1)], missing: 20 };
  const bound = { sides: [at(5, 0)], missing: 20 };
  expect(chooseSides([free, bound])).toEqual([1, 0]);
});

test('the one that is missed least stands nowhere when there is room for one', () => {
  const dear = { sides: [at(0, 0)], missing: 20 };
  const cheap = { sides: [at(5, 0)], missing: 5 };
  expect(chooseSides([cheap, dear])).toEqual([null, 0]);
});

test('sides that cost everything are never taken', () => {
  expect(chooseSides([{ sides: [at(0, Infinity)], missing: 20 }])).toEqual([null]);
});

test('a crowd is answered in a moment', () => {
  const seat = { sides: Array.from({ length: 8 }, (_, side) => at(side * 4, side)), missing: 20 };
  const chosen = chooseSides(Array.from({ length: 30 }, () => seat));
  expect(chosen).toHaveLength(30);
  expect(chosen.filter((side) => side !== null)).toHaveLength(3);
});
