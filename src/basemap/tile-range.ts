import type { Bounds } from '../schema/geography.ts';
import { project } from '../story/camera.ts';

/** Address of a tile: zoom, column from the west, row from the north. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Every tile of zoom `z` that touches the bounds, row by row. Bounds must not cross the antimeridian. */
export function tilesIn(bounds: Bounds, z: number): readonly TileAddress[] {
  const last = 2 ** z - 1;
  const [left, top] = project([bounds[0], bounds[3]]);
  const [right, bottom] = project([bounds[2], bounds[1]]);
  const index = (share: number) => Math.min(last, Math.max(0, Math.floor(share * 2 ** z)));
  const tiles: TileAddress[] = [];
  for (let y = index(top); y <= index(bottom); y++) {
    for (let x = index(left); x <= index(right); x++) tiles.push({ z, x, y });
  }
  return tiles;
}
