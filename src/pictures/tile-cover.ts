import type { Screen } from './screen.ts';
import { sourceTile, type SourceTile } from './source-feature.ts';

/**
 * Tiles that a screen needs of a source: at the whole part of the zoom, never above `maxzoom`, none below `minzoom`,
 * as MapLibre chooses them for tiles of 512 pixels. The world is not repeated.
 */
export function tileCover(screen: Screen, minzoom: number, maxzoom: number): readonly SourceTile[] {
  if (screen.tileZoom < minzoom) return [];
  const z = Math.min(screen.tileZoom, maxzoom);
  const count = 2 ** z;
  const [west, north, east, south] = screen.worldBox(0);
  const last = (value: number): number => Math.min(count - 1, Math.ceil(value * count) - 1);
  const tiles: SourceTile[] = [];
  for (let y = Math.max(0, Math.floor(north * count)); y <= last(south); y++) {
    for (let x = Math.max(0, Math.floor(west * count)); x <= last(east); x++) tiles.push(sourceTile(z, x, y));
  }
  return tiles;
}
