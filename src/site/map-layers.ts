import { createHash } from 'node:crypto';
import type { MapLayers } from '../map/map-story.ts';
import type { Lang } from '../schema/text.ts';
import type { Layer, LayerData } from '../story/story.ts';
import { layerTiles } from './layer-tiles.ts';
import { oncePerLanguage } from './once-per-language.ts';

/** What is said of a feature and its sources: for who asks about it, not for drawing. */
const UNDRAWN = new Set(['sources', 'detail', 'facts', 'local', 'statedBy', 'disputed']);

/** The part of the story's layers that maps in one language draw: a quarter of what is published, in one answer. */
export const mapLayers = oncePerLanguage(async (story, lang): Promise<MapLayers> => {
  const tiles = await layerTiles(story, lang);
  return Object.fromEntries(
    [...story.layers.values()].flatMap((layer) => (tiles.has(layer.id) ? [] : [[layer.id, drawnOf(layer, lang)]])),
  );
});

/** The version of a story's own. */
export const storyLayersVersion = oncePerLanguage(async (story, lang) =>
  mapLayersVersion(await mapLayers(story, lang)),
);

/** A short name for the content of these layers, for their address. */
export function mapLayersVersion(layers: MapLayers): string {
  return createHash('sha256').update(JSON.stringify(layers)).digest('hex').slice(0, 12);
}

function drawnOf(layer: Layer, lang: Lang): LayerData {
  return {
    type: 'FeatureCollection',
    features: layer.features.map(({ id, properties, geometry }) => {
      const { names, namesBefore, ...others } = properties;
      const inLanguage = (all: typeof names): typeof names => (all[lang] === undefined ? {} : { [lang]: all[lang] });
      const drawn = Object.fromEntries(Object.entries(others).filter(([name]) => !UNDRAWN.has(name)));
      const before = namesBefore && { namesBefore: { ...namesBefore, names: inLanguage(namesBefore.names) } };
      return { type: 'Feature', id, properties: { names: inLanguage(names), ...before, ...drawn }, geometry };
    }),
  };
}
