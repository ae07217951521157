import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { clamp, lerp } from '../base/numbers.ts';
import { MAP_FONTS } from './basemap-fonts.ts';
import { PALETTES, type Theme } from './basemap-palette.ts';
import { colour, emphasis, inPeriodAnd as and, type LayerSources, MUTED, textPaint } from './layer-paint.ts';
import { state } from './map-global-state.ts';
import { LINE_DASHES, type LinePattern } from './marks.ts';

/** Style layers of pipelines and flows. */

/** Opacity of the way still to be drawn. */
const GHOST = 0.28;

/** Emphasis of lines: the way still to be drawn is a ghost. */
function lineOpacity(layer: string): ExpressionSpecification {
  return ['case', state.drawing, GHOST, emphasis(layer, 0.95, MUTED)];
}

/** Width of a line in CSS pixels by zoom, before its preset and its emphasis change it. */
const WIDTHS = [
  [3, 1.7],
  [6, 2.7],
  [10, 4],
] as const;
/** How much wider a line is that stands out. */
const STRONG = 1.45;

/** Width in CSS pixels, at a zoom, of a line that stands out. */
export function strongLineWidth(zoom: number): number {
  const [first, ...later] = WIDTHS;
  let [fromZoom, from]: readonly [number, number] = first;
  for (const [toZoom, to] of later) {
    if (zoom <= toZoom) return STRONG * lerp(from, to, clamp((zoom - fromZoom) / (toZoom - fromZoom), 0, 1));
    [fromZoom, from] = [toZoom, to];
  }
  return STRONG * from;
}

function lineWidth(layer: string, plus: number, thick: number): ExpressionSpecification {
  const at = (base: number): ExpressionSpecification => [
    'case',
    state.strong(layer),
    base * STRONG + plus,
    state.focus,
    base * 0.85 + plus,
    base + plus,
  ];
  const stops = WIDTHS.flatMap(([zoom, width]) => [zoom, at(width * thick)]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

const dashes: ExpressionSpecification = [
  'match',
  ['get', 'pattern'],
  ...(['dashed', 'dotted', 'sparse'] as const satisfies readonly LinePattern[]).flatMap((pattern) => [
    pattern,
    ['literal', LINE_DASHES[pattern]],
  ]),
  ['literal', [1, 0]],
] as unknown as ExpressionSpecification;

/** Pipelines and flows: casing, line, light core, arrows. `drawn` leaves out the ghost: these are the parts drawn so far. */
export function lineLayers({ layer, shapes }: LayerSources, theme: Theme, thick: number): LayerSpecification[] {
  const common = { source: shapes, filter: and(['==', ['geometry-type'], 'LineString']) };
  const layout = { visibility: state.visible(layer), 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      ...common,
      id: `${layer}:casing`,
      type: 'line',
      layout,
      paint: {
        'line-color': PALETTES[theme].halo,
        'line-width': lineWidth(layer, 2.4, thick),
        'line-opacity': ['case', state.drawing, 0, emphasis(layer, 0.75, 0.2)],
      },
    },
    {
      ...common,
      id: `${layer}:line`,
      type: 'line',
      layout: { ...layout, 'line-cap': ['match', ['get', 'pattern'], 'dotted', 'round', 'butt'] },
      paint: {
        'line-color': colour(theme),
        'line-width': lineWidth(layer, 0, thick),
        'line-opacity': lineOpacity(layer),
        'line-dasharray': dashes,
      },
    },
    {
      ...common,
      id: `${layer}:core`,
      type: 'line',
      filter: and(['==', ['get', 'pattern'], 'cored']),
      layout,
      paint: {
        'line-color': PALETTES[theme].halo,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 6, 0.9, 10, 1.5],
        'line-opacity': ['case', state.drawing, 0, emphasis(layer, 0.9, MUTED)],
      },
    },
    {
      id: `${layer}:arrows`,
      type: 'symbol',
      source: shapes,
      filter: and(['!=', ['get', 'direction'], 0], ['!', state.drawing]),
      layout: {
        visibility: state.visible(layer),
        'symbol-placement': 'line',
        'symbol-spacing': 120,
        'icon-image': ['concat', 'arrow-', ['get', 'colour']],
        'icon-rotate': ['case', ['==', ['get', 'direction'], -1], 180, 0],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': emphasis(layer, 1, MUTED) },
    },
  ];
}

/** Names along lines: of those singled out, or of all when nothing is. */
export function lineLabels({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  return [
    {
      id: `${layer}:name`,
      type: 'symbol',
      source: shapes,
      filter: and(['any', state.strong(layer), ['!', state.focus]], ['==', ['geometry-type'], 'LineString']),
      layout: {
        visibility: state.visible(layer),
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': state.label,
        'text-font': [MAP_FONTS.semibold],
        'text-size': 12,
        'text-offset': [0, -1],
        'text-max-angle': 32,
        'symbol-sort-key': ['case', state.strong(layer), 0, 1],
      },
      paint: textPaint(theme, colour(theme)),
    },
  ];
}

/**
 * Room that no name of the land may take: invisible icons along a story's lines, whether drawn by now or not, placed after
 * the story's own names, whose sides are decided elsewhere (`name-anchors.ts`).
 */
export function lineRoom({ layer, shapes }: LayerSources): LayerSpecification[] {
  return [
    {
      id: `${layer}:land-room`,
      type: 'symbol',
      source: shapes,
      filter: and(['==', ['geometry-type'], 'LineString']),
      layout: {
        visibility: state.visible(layer),
        'symbol-placement': 'line',
        // The engine spreads them to twice that before the next whole zoom: still nearer than a name is high.
        'symbol-spacing': 5,
        'icon-image': 'place-circle-full',
        'icon-size': 0.3,
        'icon-padding': 0,
        'icon-allow-overlap': true,
      },
      paint: { 'icon-opacity': 0 },
    },
  ];
}
