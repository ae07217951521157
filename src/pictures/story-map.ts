import { createHash } from 'node:crypto';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { Theme } from '../map/basemap-palette.ts';
import { buildMapStyle, DRAWN, type DrawnLayer, type StyledStory } from '../map/build-style.ts';
import { cutNameLayers, namelessBoxes } from '../map/cut-names.ts';
import { displayLayer, DRAWN_FROM_TILES } from '../map/display-features.ts';
import { drawableOf, drawnFeature, stressOf } from '../map/drawn-lines.ts';
import { flowLines } from '../map/flow-lines.ts';
import type { MapFrame } from '../map/map-commands.ts';
import { globalStateOf } from '../map/map-global-state.ts';
import { nameAnchors } from '../map/name-anchors.ts';
import type { MapStory } from '../map/map-story.ts';
import { pictureCovers } from '../map/picture-covers.ts';
import { type Crop, CROP_SIZES } from '../map/picture-frame.ts';
import type { TileSet } from '../map/tile-addresses.ts';
import type { LngLat } from '../schema/geography.ts';
import type { Lang } from '../schema/text.ts';
import type { Camera } from '../story/camera.ts';
import { DEFAULT_MAX_ZOOM } from '../story/map-state.ts';
import type { Layer, LayerData, LayerId, MapState, Story } from '../story/story.ts';
import type { CutNames } from './draw-map.ts';

/** A story's map in one language and theme, as pictures draw it. */
export interface StoryMap {
  /** The style for a step: the whole story's, with the lines that the step draws. */
  styleFor(map: MapState): StyleSpecification;
  /** Stands for that style: changes with anything in it. */
  styleVersion(map: MapState): string;
  /** What the style reads of a step, when the step is at its end, for its picture. */
  stateFor(map: MapState, camera: Camera, crop: Crop): Readonly<Record<string, unknown>>;
  /** The lines along which something flows on a step's picture. */
  flowsFor(map: MapState, camera: Camera): readonly (readonly LngLat[])[];
  /** The names of which a reader of a step's picture would see a part only. */
  cutNamesFor(map: MapState, crop: Crop): CutNames;
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
  const cutNames = cutNameLayers(
    style.layers,
    layers.map(({ layer }) => layer),
  );
  const lines = drawableOf(layers);
  const drawnBy = ({ draw, highlight }: MapState): Feature[] =>
    draw.flatMap((id): Feature[] => {
      const line = lines.get(id);
      if (line === undefined) return [];
      return [drawnFeature(line, line.feature.geometry, stressOf({ highlight, marked: null }, line))];
    });
  // It holds all shapes of the story, and is the same for every step.
  const common = hashOf(style);
  return {
    styleFor: (map) => {
      const features = drawnBy(map);
      const drawn = { type: 'geojson', data: { type: 'FeatureCollection', features } } as const;
      return { ...style, sources: { ...style.sources, [DRAWN]: drawn } };
    },
    styleVersion: (map) => hashOf([common, drawnBy(map)]),
    stateFor: (map, camera, crop) => {
      const frame = endOf(map, camera);
      const anchors = nameAnchors(frame, layers, CROP_SIZES[crop], pictureCovers(crop, map.card));
      return { ...globalStateOf({ ...frame, anchors }) };
    },
    flowsFor: (map, camera) => flowLines(endOf(map, camera), layers),
    cutNamesFor: ({ highlight, card }, crop) => ({
      layers: cutNames,
      told: highlight,
      boxes: namelessBoxes(CROP_SIZES[crop], pictureCovers(crop, card)).map(({ x, y, width, height }) => [
        x,
        y,
        x + width,
        y + height,
      ]),
    }),
  };
}

/** What a step shows at its end. */
function endOf(map: MapState, camera: Camera): MapFrame {
  return { ...map, camera, drawn: Object.fromEntries(map.draw.map((id) => [id, 1])), marked: null };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
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
