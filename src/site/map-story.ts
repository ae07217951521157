import type { MapStory } from '../map/map-story.ts';
import type { Lang } from '../schema/text.ts';
import { DEFAULT_MAX_ZOOM } from '../story/map-state.ts';
import type { Story } from '../story/story.ts';
import { basemapFiles } from './basemap-files.ts';
import { layerParts } from './layer-part-files.ts';
import { layerTiles, tileSet } from './layer-tiles.ts';
import { storyLayersVersion } from './map-layers.ts';
import { previewState } from './preview-state.ts';
import type { Urls } from './urls.ts';

/** What live maps of a story need of it, on pages and while editing. */
export async function mapStory(story: Story, urls: Urls, lang: Lang): Promise<MapStory> {
  const { hash } = await basemapFiles(story);
  const tiles = await layerTiles(story, lang);
  const { bounds, maxZoom, borders, relief } = story.input.map;
  const preview = previewState();
  return {
    lang,
    layers: [...story.layers.values()].map((layer) => {
      const files = tiles.get(layer.id);
      return {
        id: layer.id,
        preset: layer.preset,
        ...(layer.features.some(({ properties }) => 'countries' in properties) ? { countries: true } : {}),
        // While editing, the address changes with the data, so that the page loads it anew.
        dataUrl: urls.layerData(layer.id, 'geojson') + (preview === null ? '' : `?v=${preview.mapVersion}`),
        ...(files === undefined ? {} : { tiles: tileSet(files, urls) }),
        // Nobody writes them while editing.
        ...(files === undefined || preview !== null ? {} : { parts: layerParts(layer, files.hash, urls) }),
      };
    }),
    // Changes with the data, so that no page gets another version's.
    layersUrl: `${urls.mapLayers(lang)}?v=${await storyLayersVersion(story, lang)}`,
    bounds,
    maxZoom: maxZoom ?? DEFAULT_MAX_ZOOM,
    borders: borders ?? 'international-law',
    relief: relief ?? true,
    basemapUrl: urls.basemap(hash),
  };
}
