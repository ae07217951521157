import { describe, expect, it } from 'vitest';
import { tileAddresses, type TileSet } from '../../../src/map/tile-addresses.ts';

const world: TileSet = { template: 't/{z}/{x}/{y}', maxzoom: 3, bounds: [-180, -85, 180, 85] };
const camera = { center: [1, 1] as [number, number], zoom: 1, bearing: 0, pitch: 0 };
const viewport = { width: 200, height: 200, padding: { top: 0, right: 0, bottom: 0, left: 0 } };

describe('the tiles of a camera', () => {
  it('are those that its view touches at the whole part of its zoom', () => {
    expect(tileAddresses([world], { ...camera, zoom: 1.9 }, viewport).toSorted()).toEqual([
      't/1/0/0',
      't/1/0/1',
      't/1/1/0',
      't/1/1/1',
    ]);
  });

  it('are never deeper than there are tiles', () => {
    expect(tileAddresses([world], { ...camera, center: [10, 10], zoom: 9 }, viewport)).toEqual(['t/3/4/3']);
  });

  it('are none where the pyramid has none', () => {
    expect(tileAddresses([{ ...world, bounds: [100, 20, 120, 40] }], { ...camera, zoom: 5 }, viewport)).toEqual([]);
  });
});
