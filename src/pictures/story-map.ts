import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { Theme } from '../map/basemap-palette.ts';
import { buildMapStyle, DRAWN, type DrawnLayer, type StyledStory } from '../map/build-style.ts';
import { displayLayer, DRAWN_FROM_TILES, drawableLines } from '../map/display-features.ts';
import { globalStateOf } from '../map/map-global-state.ts';
import type { MapStory } from '../map/map-story.ts';
import type { TileSet } from '../map/tile-addresses.ts';
import type { Lang } from '../schema/text.ts';
import { DEFAULT_MAX_ZOOM } from '../story/map-state.ts';
import type { Layer, LayerData, LayerId, MapState, Story } from '../story/story.ts';

/** A story's map in one language and theme, as pictures draw it. */
export interface StoryMap {
  /** The style for a step: the whole story's, with the lines that the step draws. */
  styleFor(map: MapState): StyleSpecification;
  /** What the style reads of a step, when the step is at its end. */
  stateFor(map: MapState): Readonly<Record<string, unknown>>;
}

/**
 * The map of a story; `basemapUrl` ends with a slash and is what all addresses in the style begin with. Layers in `tiles`
 * are drawn from there.
 */
export function createStoryMap(
  story: Story,
  lang: Lang,
  theme: Theme,
  basemapUrl: string,
  tiles: ReadonlyMap<LayerId, TileSet> = new Map(),
): StoryMap {
  const layers = [...story.layers.values()].map((layer) => drawnLayer(layer, lang, tiles.get(layer.id)));
  const style = buildMapStyle(styledStory(story, lang, basemapUrl), layers, theme);
  const lines = new Map(layers.flatMap(({ display }) => [...drawableLines(display)]));
  return {
    styleFor: (map) => {
      const features = map.draw.flatMap((id): Feature[] => {
        const line = lines.get(id);
        return line === undefined ? [] : [line];
      });
      const drawn = { type: 'geojson', data: { type: 'FeatureCollection', features } } as const;
      return { ...style, sources: { ...style.sources, [DRAWN]: drawn } };
    },
    stateFor: (map) => {
      const drawn = Object.fromEntries(map.draw.map((id) => [id, 1]));
      return { ...globalStateOf({ ...map, drawn, marked: null }) };
    },
  };
}

/** Zoom and bounds that a story's cameras keep to. */
export function cameraLimits(story: Story): { readonly bounds: MapStory['bounds']; readonly maxZoom: number } {
  const { bounds, maxZoom = DEFAULT_MAX_ZOOM } = story.input.map;
  return { bounds, maxZoom };
}

function styledStory(story: Story, lang: Lang, basemapUrl: string): StyledStory {
  const { borders = 'international-law', relief = true } = story.input.map;
  return { lang, borders, relief, basemapUrl };
}

function drawnLayer(layer: Layer, lang: Lang, tiles: TileSet | undefined): DrawnLayer {
  if (tiles !== undefined) {
    return { layer: { id: layer.id, preset: layer.preset, tiles }, display: DRAWN_FROM_TILES };
  }
  const features = layer.features.map(({ id, properties, geometry }): LayerData['features'][number] => ({
    type: 'Feature',
    id,
    properties: { ...properties },
    geometry,
  }));
  const { id, preset } = layer;
  const display = displayLayer(preset, { type: 'FeatureCollection', features }, lang);
  return { layer: { id, preset }, display };
}
