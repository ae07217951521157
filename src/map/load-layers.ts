import type { DrawnLayer } from './build-style.ts';
import { displayLayer, DRAWN_FROM_TILES } from './display-features.ts';
import { fetchJson } from './fetch-json.ts';
import type { MapLayers, MapStory, MapStoryLayer } from './map-story.ts';
import type { TileSet } from './tile-addresses.ts';

/** What every layer of a story draws, or nothing yet where it is drawn from tiles. Rejects when it cannot be had. */
export async function loadLayers({ layers, layersUrl, lang }: MapStory): Promise<DrawnLayer[]> {
  const drawn = layers.every(({ tiles }) => tiles !== undefined) ? {} : await fetchJson<MapLayers>(layersUrl);
  return layers.map((layer) => {
    if (layer.tiles !== undefined) return { layer: withAddress(layer, layer.tiles), display: DRAWN_FROM_TILES };
    const data = drawn[layer.id];
    if (data === undefined) throw new Error(`${layersUrl} lacks the layer ${layer.id}`);
    return { layer, display: displayLayer(layer.preset, data, lang) };
  });
}

/** The library takes complete addresses only; the braces of a template must stay as they are. */
function withAddress(layer: MapStoryLayer, tiles: TileSet): MapStoryLayer {
  return { ...layer, tiles: { ...tiles, template: `${window.location.origin}${tiles.template}` } };
}
