import type { DrawnLayer } from './build-style.ts';
import { displayLayer, DRAWN_FROM_TILES } from './display-features.ts';
import { loadLayerFile } from './layer-file.ts';
import type { MapStory, MapStoryLayer } from './map-story.ts';
import type { TileSet } from './tile-addresses.ts';

/** What every layer of a story draws: its file, or nothing yet where it is drawn from tiles. Rejects when a file is missing. */
export async function loadLayers(story: MapStory): Promise<DrawnLayer[]> {
  return Promise.all(
    story.layers.map(async (layer) => {
      if (layer.tiles !== undefined) return { layer: withAddress(layer, layer.tiles), display: DRAWN_FROM_TILES };
      const data = await loadLayerFile(layer.dataUrl);
      return { layer, display: displayLayer(layer.preset, data, story.lang) };
    }),
  );
}

/** The library takes complete addresses only; the braces of a template must stay as they are. */
function withAddress(layer: MapStoryLayer, tiles: TileSet): MapStoryLayer {
  return { ...layer, tiles: { ...tiles, template: `${window.location.origin}${tiles.template}` } };
}
