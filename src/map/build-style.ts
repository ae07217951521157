import type { LayerSpecification, SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { assertNever } from '../base/assert-never.ts';
import { buildBasemap, countryFill } from './basemap.ts';
import type { Theme } from './basemap-palette.ts';
import type { DisplayLayer } from './display-features.ts';
import { areaLayers, uncertaintyLayers } from './ground-layers.ts';
import type { LayerSources } from './layer-paint.ts';
import { drawnLineLayers, lineLabels, lineLayers, lineRoom } from './line-layers.ts';
import { EMPTY_STATE, inPeriod, state, stateSpecification } from './map-global-state.ts';
import type { MapStory, MapStoryLayer } from './map-story.ts';
import { markColours } from './marks.ts';
import { placeLabels, placeLayers, placeRoom, pointLabels, pointLayers, pointRoom } from './point-layers.ts';

/** Source and layer name of lines that are drawn bit by bit. */
export const DRAWN = 'drawn';

/** A layer of the story with what it draws. */
export interface DrawnLayer {
  readonly layer: Pick<MapStoryLayer, 'id' | 'preset' | 'tiles'>;
  readonly display: DisplayLayer;
}

/** What a style takes from a story besides its layers. */
export type StyledStory = Pick<MapStory, 'lang' | 'borders' | 'relief' | 'basemapUrl'>;

/**
 * The whole style of a story's map: basemap, every layer of the story, and labels, the story's above the basemap's. One
 * style serves all steps; its `state` says what a step changes.
 */
export function buildMapStyle(story: StyledStory, layers: readonly DrawnLayer[], theme: Theme): StyleSpecification {
  const { lang, borders, relief, basemapUrl } = story;
  const omit = layers.filter(({ layer }) => layer.preset === 'place').flatMap(({ display }) => placeNames(display));
  const basemap = buildBasemap({ theme, lang, borders, relief, baseUrl: basemapUrl, omit });
  const made = layers.map((drawn) => ({ marks: markLayers(drawn, theme), read: fromTiles(drawn) }));
  const marks = (kind: keyof MarkLayers) => made.flatMap(({ marks, read }) => marks[kind].map(read));
  return {
    version: 8,
    'font-faces': basemap.fontFaces,
    sprite: basemap.sprite,
    state: stateSpecification(EMPTY_STATE),
    sources: { ...basemap.sources, ...storySources(layers) },
    layers: [
      ...basemap.below.slice(0, basemap.countriesAfter),
      ...marks('countries'),
      ...basemap.below.slice(basemap.countriesAfter),
      ...marks('ground'),
      ...marks('lines'),
      ...drawnLineLayers(DRAWN, theme),
      ...marks('places'),
      ...marks('points'),
      ...basemap.above,
      ...marks('lineRooms'),
      ...marks('names').toReversed(),
      ...marks('rooms'),
    ],
  };
}

interface MarkLayers {
  readonly countries: readonly LayerSpecification[];
  readonly ground: readonly LayerSpecification[];
  readonly lines: readonly LayerSpecification[];
  readonly places: readonly LayerSpecification[];
  readonly points: readonly LayerSpecification[];
  readonly names: readonly LayerSpecification[];
  /** What keeps the names of the land away. */
  readonly lineRooms: readonly LayerSpecification[];
  /** What keeps all names away. */
  readonly rooms: readonly LayerSpecification[];
}

const NONE: MarkLayers = {
  countries: [],
  ground: [],
  lines: [],
  places: [],
  points: [],
  names: [],
  lineRooms: [],
  rooms: [],
};

function markLayers({ layer, display }: DrawnLayer, theme: Theme): MarkLayers {
  const sources: LayerSources = { layer: layer.id, shapes: layer.id, areas: areasSource(layer.id) };
  switch (layer.preset) {
    case 'pipeline':
      return linePreset(sources, theme, 1);
    case 'flow':
      return linePreset(sources, theme, 1.2);
    case 'area':
      return {
        ...NONE,
        countries: countryLayers(layer.id, display, theme),
        ground: areaLayers(sources, theme),
        names: lineLabels(sources, theme),
      };
    case 'strike':
      return {
        ...NONE,
        ground: uncertaintyLayers(sources, theme),
        points: pointLayers(sources),
        names: pointLabels(sources, theme),
        rooms: pointRoom(sources),
      };
    case 'event':
      return { ...NONE, points: pointLayers(sources), names: pointLabels(sources, theme), rooms: pointRoom(sources) };
    case 'place':
      return {
        ...NONE,
        places: placeLayers(sources, theme),
        names: placeLabels(sources, theme),
        rooms: placeRoom(sources),
      };
    default:
      return assertNever(layer.preset);
  }
}

function linePreset(sources: LayerSources, theme: Theme, thick: number): MarkLayers {
  const [lines, names] = [lineLayers(sources, theme, thick), lineLabels(sources, theme)];
  return { ...NONE, lines, names, lineRooms: lineRoom(sources) };
}

/** A style layer as it is, but reading from tiles what the layer has in tiles. */
function fromTiles({ layer: { id, tiles } }: DrawnLayer): (layer: LayerSpecification) => LayerSpecification {
  if (tiles === undefined) return (layer) => layer;
  const parts = new Map([
    [id, 'shapes'],
    [areasSource(id), 'areas'],
  ]);
  return (layer) => {
    const part = 'source' in layer ? parts.get(layer.source) : undefined;
    return part === undefined ? layer : ({ ...layer, source: id, 'source-layer': part } as LayerSpecification);
  };
}

/** Tints of countries of the basemap; each its own style layer, since the basemap's features know no story ids. */
function countryLayers(layer: string, display: DisplayLayer, theme: Theme): LayerSpecification[] {
  return display.countries.map(({ id, codes, from, until }) => {
    const strong = [
      'any',
      ['in', id, ['global-state', 'highlight']],
      ['==', id, ['string', ['global-state', 'marked'], '']],
    ] as const;
    const opacity = ['case', ['!', inPeriod(from, until)], 0, strong, 0.24, state.focus, 0.07, 0.13];
    const fill = countryFill(`${layer}:${id}`, codes, {
      'fill-color': markColours(theme).area,
      'fill-opacity': opacity as never,
    });
    return { ...fill, layout: { ...fill.layout, visibility: state.visible(layer) } };
  });
}

/** Places that the story names itself, by id and by name, as ids are free: the basemap leaves their names out. */
function placeNames(display: DisplayLayer): string[] {
  const names = display.shapes.features.flatMap(({ properties: { id, label, labelBefore } }) => [
    id,
    label,
    labelBefore,
  ]);
  return [...new Set(names)].filter((name) => name !== '');
}

function areasSource(layer: string): string {
  return `${layer}:areas`;
}

function storySources(layers: readonly DrawnLayer[]): Record<string, SourceSpecification> {
  const sources: Record<string, SourceSpecification> = {
    [DRAWN]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  };
  for (const { layer, display } of layers) {
    if (layer.tiles !== undefined) {
      const { template, maxzoom, bounds } = layer.tiles;
      sources[layer.id] = { type: 'vector', tiles: [template], maxzoom, bounds: [...bounds] };
      continue;
    }
    sources[layer.id] = { type: 'geojson', data: display.shapes, promoteId: 'id' };
    if (display.areas.features.length > 0 || layer.preset === 'strike') {
      sources[areasSource(layer.id)] = { type: 'geojson', data: display.areas };
    }
  }
  return sources;
}
