import { expect, test } from 'vitest';
import { tilesIn } from '../../../src/basemap/tile-range.ts';

test('the whole world is one tile at zoom 0 and 256 tiles at zoom 4', () => {
  expect(tilesIn([-180, -85, 180, 85], 0)).toEqual([{ z: 0, x: 0, y: 0 }]);
  expect(tilesIn([-180, -85, 180, 85], 4)).toHaveLength(256);
});

test('a point lies in exactly one tile, counted from the north-west', () => {
  expect(tilesIn([10, 10, 10, 10], 1)).toEqual([{ z: 1, x: 1, y: 0 }]);
  expect(tilesIn([-10, -10, -10, -10], 1)).toEqual([{ z: 1, x: 0, y: 1 }]);
});

test('bounds that only touch a tile include it', () => {
  const columns = new Set(tilesIn([-12, 26, 84, 66], 5).map(({ x }) => x));
  expect([...columns]).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
});
