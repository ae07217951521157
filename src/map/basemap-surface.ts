import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  RasterLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { RELIEF_EXTENTS } from './basemap-extent.ts';
import { PALETTES, type Theme } from './basemap-palette.ts';

/** Id of the source with land, water and borders. */
export const TILE_SOURCE = 'basemap';
/** Id of the source with a relief picture, by the picture's name. */
export function reliefSource(name: string): string {
  return `basemap-relief-${name}`;
}

/** Relief is full where the data carry it and fades to a tone where they do not. */
const RELIEF_OPACITY: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  0.8,
  5,
  1,
  6.4,
  1,
  7.4,
  0.5,
  8.5,
  0.22,
  10.5,
  0.1,
];

/** Countries, by three-letter code, whose provinces are so small that they wait for zoom 8. */
const SMALL_PROVINCES = ['AZE', 'LTU'];
const PROVINCES: FilterSpecification = [
  'any',
  ['>=', ['zoom'], 8],
  ['!', ['in', ['get', 'k'], ['literal', SMALL_PROVINCES]]],
];

/** Land, below everything. */
export function buildGround(theme: Theme): readonly LayerSpecification[] {
  return [{ id: 'basemap-land', type: 'background', paint: { 'background-color': PALETTES[theme].land } }];
}

/** The relief pictures, directly above the land. */
export function buildRelief(): readonly RasterLayerSpecification[] {
  return RELIEF_EXTENTS.map(({ name }) => ({
    id: reliefSource(name),
    type: 'raster',
    source: reliefSource(name),
    paint: { 'raster-opacity': RELIEF_OPACITY, 'raster-fade-duration': 0, 'raster-resampling': 'linear' },
  }));
}

/** Province lines, rivers, seas, lakes and coasts, from below. */
export function buildWater(theme: Theme): readonly LayerSpecification[] {
  const { water, river, coast, province } = PALETTES[theme];
  return [
    { ...line('province', 'province', province, [5, 0.5, 8, 0.8, 11, 1.2], { minzoom: 5.5 }), filter: PROVINCES },
    line('river', 'river', river, [3, 0.5, 6, 1.1, 7, 1.3], { maxzoom: 7 }),
    ...riversNear(theme),
    {
      id: 'basemap-ocean',
      type: 'fill',
      source: TILE_SOURCE,
      'source-layer': 'ocean',
      paint: { 'fill-color': water, 'fill-antialias': false },
    },
    {
      id: 'basemap-lake',
      type: 'fill',
      source: TILE_SOURCE,
      'source-layer': 'water',
      paint: { 'fill-color': water, 'fill-antialias': false },
    },
    line('coast', 'ocean', coast, [3, 0.5, 6, 0.7, 10, 1.1], {}),
    line('shore', 'water', coast, [3, 0.3, 6, 0.5, 10, 0.9], {}),
  ];
}

/** Rivers of the deepest tiles: wide ones first to appear; those that are a border always wider than the border. */
function riversNear(theme: Theme): readonly LineLayerSpecification[] {
  const { river } = PALETTES[theme];
  const classes = [
    { name: 'major', last: 1, minzoom: 7, width: [7, 1.4, 9, 2.2, 11, 3.6] },
    { name: 'medium', last: 2, minzoom: 7, width: [7, 0.9, 9, 1.5, 11, 2.4] },
    { name: 'minor', last: 3, minzoom: 7, width: [7, 0.6, 9, 1.1, 11, 1.7] },
    { name: 'small', last: 4, minzoom: 8, width: [8, 0.3, 9, 0.6, 11, 1.1] },
  ] as const;
  const free = classes.map(({ name, last, minzoom, width }, index): LineLayerSpecification => ({
    ...line(`river-${name}`, 'river-near', river, width, { minzoom }),
    filter: [
      'all',
      ['!', ['has', 'p']],
      ['<=', ['get', 'c'], last],
      ['>', ['get', 'c'], classes[index - 1]?.last ?? -1],
    ],
  }));
  const border: LineLayerSpecification = {
    ...line('river-border', 'river-near', river, [7, 1.8, 8, 3, 9, 4.2, 11, 6], { minzoom: 7 }),
    filter: ['all', ['has', 'p'], ['!', ['has', 'w']]],
  };
  return [...free, border, ...wideRivers(theme)];
}

/**
 * Rivers of a known width (property `w`, metres at 45° north): lines as wide as a border river, then, closer in, water
 * between two banks, true to scale.
 */
function wideRivers(theme: Theme): readonly LineLayerSpecification[] {
  const { river, coast, water } = PALETTES[theme];
  const trueWidth = (zoom: number, least: number, banks: number): ExpressionSpecification => {
    const metresPerPixel = (78_271.5 * Math.SQRT1_2) / 2 ** zoom;
    return ['+', banks, ['max', least, ['/', ['get', 'w'], metresPerPixel]]];
  };
  const width = (banks: number): ExpressionSpecification =>
    [
      ...['interpolate', ['exponential', 2], ['zoom']],
      ...[7, trueWidth(7, 1.8, banks), 8, trueWidth(8, 3, banks), 12, trueWidth(12, 6, banks)],
    ] as ExpressionSpecification;
  const layer = (id: string, near: string, banks: number): LineLayerSpecification => ({
    ...line(id, 'river-near', river, [], { minzoom: 7 }),
    filter: ['has', 'w'],
    paint: { 'line-color': ['interpolate', ['linear'], ['zoom'], 8, river, 9.5, near], 'line-width': width(banks) },
  });
  return [layer('river-banks', coast, 1.6), layer('river-wide', water, 0)];
}

/** A line layer of the basemap; `width` lists zoom and pixels in turn. */
export function line(
  id: string,
  sourceLayer: string,
  color: DataDrivenPropertyValueSpecification<string>,
  width: readonly number[],
  zooms: { readonly minzoom?: number; readonly maxzoom?: number },
): LineLayerSpecification {
  return {
    id: `basemap-${id}`,
    type: 'line',
    source: TILE_SOURCE,
    'source-layer': sourceLayer,
    ...zooms,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': color,
      'line-width': ['interpolate', ['linear'], ['zoom'], ...width] as ExpressionSpecification,
    },
  };
}
