import type {
  ExpressionSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { MAP_FONTS } from './basemap-fonts.ts';
import { PALETTES, type Theme } from './basemap-palette.ts';
import { UNLESS_LEFT_OUT } from './layer-paint.ts';

/** Id of the source with names. */
export const LABEL_SOURCE = 'basemap-labels';

/** Names shrink by rank, 0 or 1 the largest. */
type Sizes = readonly (readonly [zoom: number, ...byRank: number[]])[];

/** Sizes in pixels by zoom, then by rank; never below 11. */
const CITY_SIZES: Sizes = [
  [3, 12, 11, 11, 11, 11],
  [6, 14.5, 13.5, 12.5, 12, 11.5],
  [8, 17, 15.5, 14, 13, 12.5],
  [10.5, 20, 18, 16.5, 15, 14.5],
];
const COUNTRY_SIZES: Sizes = [
  [3, 11, 11, 11, 11, 11],
  [5, 14, 14, 12.5, 11.5, 11],
  [8, 19, 19, 17, 15.5, 13],
];
const WATER_SIZES: Sizes = [
  [3, 13, 13, 11.5, 11, 11],
  [6, 20, 20, 15.5, 12.5, 12],
  [9, 24, 24, 17, 14, 13.5],
];
const AREA_SIZES: Sizes = [
  [5, 12, 12, 11.5, 11, 11],
  [8, 15.5, 15.5, 14.5, 13, 12.5],
];

type Layout = NonNullable<SymbolLayerSpecification['layout']>;
type Paint = NonNullable<SymbolLayerSpecification['paint']>;

/**
 * The layers with names, the most important on top, where a map places names first. They belong above a story's marks.
 * `omit` are ids and names of places that a story names itself.
 */
export function buildLabelLayers(theme: Theme, omit: readonly string[]): readonly SymbolLayerSpecification[] {
  const palette = PALETTES[theme];
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.3, 'text-halo-blur': 0.5 };
  const ink: Paint = { 'text-color': palette.ink, ...halo };
  const muted: Paint = { 'text-color': palette.inkMuted, ...halo };
  const water: Paint = { 'text-color': palette.inkWater, 'text-halo-color': palette.water, 'text-halo-width': 1 };
  const layer = (id: string, kind: string, layout: Layout, paint: Paint, ranks: readonly [number, number] = [0, 9]) =>
    ({
      id: `basemap-${id}`,
      type: 'symbol',
      source: LABEL_SOURCE,
      filter: labelFilter(kind, ranks, omit),
      layout: { 'text-field': ['get', 'name'], 'symbol-sort-key': ['get', 'rank'], 'text-padding': 3, ...layout },
      paint: { ...paint, 'text-opacity': UNLESS_LEFT_OUT, 'icon-opacity': UNLESS_LEFT_OUT },
    }) satisfies SymbolLayerSpecification;
  return [
    layer('peaks', 'peak', peakLayout(theme), muted),
    layer('rivers', 'river', RIVERS, { ...water, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 }),
    layer('towns', 'city', cityLayout('town', theme), muted, [3, 9]),
    layer('lakes', 'lake', { ...italic(AREA_SIZES), 'text-max-width': 5 }, water),
    layer('mountains', 'mountain', { ...italic(AREA_SIZES), 'text-letter-spacing': 0.16, 'text-max-width': 6 }, muted),
    layer('cities', 'city', cityLayout('city', theme), ink, [1, 2]),
    layer('regions', 'region', { ...capitals(AREA_SIZES), 'text-letter-spacing': 0.1 }, muted),
    layer('capitals', 'city', cityLayout('capital', theme), ink, [0, 0]),
    layer('countries', 'country', { ...capitals(COUNTRY_SIZES), ...ASIDE }, muted),
    layer('seas', 'sea', { ...italic(WATER_SIZES), ...ASIDE, ...SEAS }, water),
  ];
}

function labelFilter(
  kind: string,
  [first, last]: readonly [number, number],
  omit: readonly string[],
): FilterSpecification {
  return [
    'all',
    ['==', ['get', 'kind'], kind],
    ['>=', ['get', 'rank'], first],
    ['<=', ['get', 'rank'], last],
    ['<=', ['get', 'minZoom'], ['zoom']],
    ['>', ['get', 'maxZoom'], ['zoom']],
    ['!', ['in', ['get', 'id'], ['literal', [...omit]]]],
    ['!', ['in', ['get', 'name'], ['literal', [...omit]]]],
  ];
}

/** Beside its mark, on whichever side is free; to the right if all are. */
function cityLayout(mark: 'capital' | 'city' | 'town', theme: Theme): Layout {
  return {
    'text-font': [mark === 'town' ? MAP_FONTS.regular : MAP_FONTS.semibold],
    'text-size': sizeByRank(CITY_SIZES),
    'text-variable-anchor': ['left', 'right', 'bottom-left', 'top-left', 'bottom-right', 'top-right', 'top', 'bottom'],
    'text-radial-offset': 0.5,
    'text-justify': 'auto',
    'text-max-width': 9,
    'text-line-height': 1.1,
    'icon-image': `${mark}-${theme}`,
    'icon-padding': 1,
  };
}

function peakLayout(theme: Theme): Layout {
  return {
    ...italic(AREA_SIZES),
    'text-anchor': 'top',
    'text-offset': [0, 0.45],
    'icon-image': `peak-${theme}`,
  };
}

const RIVERS: Layout = {
  ...italic(AREA_SIZES),
  'symbol-placement': 'line-center',
  'text-letter-spacing': 0.1,
  // Great rivers are drawn true to scale close up; their names keep clear of the bank.
  'text-offset': [
    'step',
    ['zoom'],
    ['literal', [0, -0.75]],
    9.5,
    ['match', ['get', 'rank'], 1, ['literal', [0, -1.5]], ['literal', [0, -0.8]]],
  ],
  'text-max-angle': 35,
};

const SEAS: Layout = { 'text-letter-spacing': 0.12, 'text-max-width': 7, 'text-line-height': 1.25 };

/** In the middle of what they name; where a line of the story runs there, to one side of it. */
const ASIDE: Layout = {
  'text-variable-anchor-offset': [
    'center',
    [0, 0],
    'top',
    [0, 0.9],
    'bottom',
    [0, -0.9],
    'top-left',
    [-0.8, 0.9],
    'bottom-right',
    [0.8, -0.9],
    'top-right',
    [0.8, 0.9],
    'bottom-left',
    [-0.8, -0.9],
    'left',
    [-0.8, 0],
    'right',
    [0.8, 0],
  ],
};

function italic(sizes: Sizes): Layout {
  return { 'text-font': [MAP_FONTS.italic], 'text-size': sizeByRank(sizes) };
}

function capitals(sizes: Sizes): Layout {
  return {
    'text-font': [MAP_FONTS.regular],
    'text-size': sizeByRank(sizes),
    'text-transform': 'uppercase',
    'text-letter-spacing': 0.16,
    'text-max-width': 7,
    'text-line-height': 1.3,
  };
}

function sizeByRank(sizes: Sizes): ExpressionSpecification {
  const stops = sizes.flatMap(([zoom, ...byRank]) => [zoom, byRankExpression(byRank)]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

function byRankExpression(sizes: readonly number[]): ExpressionSpecification {
  const cases = sizes.flatMap((size, rank) => [rank, size]);
  return ['match', ['get', 'rank'], ...cases, sizes.at(-1)] as unknown as ExpressionSpecification;
}
