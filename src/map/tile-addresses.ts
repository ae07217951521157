import type { Bounds, LngLat } from '../schema/geography.ts';
import { type Camera, project, type Viewport } from '../story/camera.ts';
import { boundsMeet, cameraBounds } from '../story/visible-bounds.ts';

/** A pyramid of tiles by address. */
export interface TileSet {
  /** Address with `{z}`, `{x}` and `{y}`. */
  readonly template: string;
  /** Deepest zoom that there are tiles of. */
  readonly maxzoom: number;
  /** There are no tiles outside. */
  readonly bounds: Bounds;
}

/** More tiles than this ahead of time would compete with what the reader does now. */
const MOST_TILES = 24;

/** Addresses of the tiles that show a camera, at most `MOST_TILES`; a pitched camera's far tiles are not among them. */
export function tileAddresses(sets: readonly TileSet[], camera: Camera, viewport: Viewport): readonly string[] {
  const view = cameraBounds(camera, viewport);
  const addresses = sets.flatMap(({ template, maxzoom, bounds }) => {
    if (!boundsMeet(view, bounds)) return [];
    const [west, south] = [Math.max(view[0], bounds[0]), Math.max(view[1], bounds[1])];
    const [east, north] = [Math.min(view[2], bounds[2]), Math.min(view[3], bounds[3])];
    const z = Math.max(0, Math.min(maxzoom, Math.floor(camera.zoom)));
    const [left, top] = tileAt([west, north], 2 ** z);
    const [right, bottom] = tileAt([east, south], 2 ** z);
    return numbers(top, bottom).flatMap((y) =>
      numbers(left, right).map((x) =>
        template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y)),
      ),
    );
  });
  return addresses.slice(0, MOST_TILES);
}

/** Column and row of a place among `count` by `count` tiles; places outside the world count as at its edge. */
function tileAt(place: LngLat, count: number): readonly [number, number] {
  const [x, y] = project(place);
  const hold = (value: number): number => Math.min(count - 1, Math.max(0, Math.floor(value * count)));
  return [hold(x), hold(y)];
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
