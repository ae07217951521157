import { type LayerTileFiles, writeLayerTiles } from '../basemap/write-layer-tiles.ts';
import { isLargeLayer, singledOutFeatures } from '../map/large-layers.ts';
import type { TileSet } from '../map/tile-addresses.ts';
import type { Lang } from '../schema/text.ts';
import type { LayerId, Story } from '../story/story.ts';
import { oncePerLanguage } from './once-per-language.ts';
import type { Urls } from './urls.ts';

/** Tiles of the layers that have any, in one language. */
export type StoryLayerTiles = ReadonlyMap<LayerId, LayerTileFiles>;

/** The tiles of a story's large layers, made once per story and language; empty for most stories. */
export const layerTiles = oncePerLanguage(writeTiles);

async function writeTiles(story: Story, lang: Lang): Promise<StoryLayerTiles> {
  const singledOut = singledOutFeatures(story);
  const tiles = new Map<LayerId, LayerTileFiles>();
  for (const layer of story.layers.values()) {
    if (isLargeLayer(layer)) tiles.set(layer.id, await writeLayerTiles(layer, lang, singledOut));
  }
  return tiles;
}

/** Where a page finds them. */
export function tileSet({ hash, maxzoom, bounds }: LayerTileFiles, urls: Urls): TileSet {
  return { template: `${urls.layerTiles(hash)}{z}/{x}/{y}.mvt`, maxzoom, bounds };
}
