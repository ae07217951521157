import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type Theme } from './basemap-palette.ts';
import { MAP_FONTS } from './basemap-fonts.ts';
import { state } from './map-global-state.ts';
import { LINE_DASHES, type LinePattern, markColours } from './marks.ts';

/**
 * The style layers that draw a story's layers, by preset. Ids are `<layer>:<part>`; what is visible, highlighted, drawn
 * and dated is read from the global state, so these never change.
 */

/** A layer to draw: its id, and the source of its shapes. */
export interface LayerSources {
  readonly layer: string;
  readonly shapes: string;
  /** Source of uncertainty areas. */
  readonly areas: string;
}

/** Opacity of what a step does not single out while it singles out something else. */
const MUTED = 0.38;
/** Opacity of the way still to be drawn. */
const GHOST = 0.28;

/** Features of the period on the map that meet the further conditions. */
const and = (...parts: ExpressionSpecification[]): FilterSpecification => ['all', state.inPeriod, ...parts];
const current = and();

/** Colour of a feature by what it stands for. */
function colour(theme: Theme): ExpressionSpecification {
  const pairs = Object.entries(markColours(theme)).flat();
  return ['match', ['get', 'colour'], ...pairs, PALETTES[theme].ink] as unknown as ExpressionSpecification;
}

function emphasis(layer: string, normal: number, muted: number, strong = 1): ExpressionSpecification {
  return ['case', state.strong(layer), strong, state.focus, muted, normal];
}

/** Emphasis of lines: the way still to be drawn is a ghost. */
function lineOpacity(layer: string): ExpressionSpecification {
  return ['case', state.drawing, GHOST, emphasis(layer, 0.95, MUTED)];
}

function lineWidth(layer: string, plus: number, thick: number): ExpressionSpecification {
  const at = (base: number): ExpressionSpecification => [
    'case',
    state.strong(layer),
    base * 1.45 + plus,
    state.focus,
    base * 0.85 + plus,
    base + plus,
  ];
  return ['interpolate', ['linear'], ['zoom'], 3, at(1.7 * thick), 6, at(2.7 * thick), 10, at(4 * thick)];
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

/** Areas: hatching, tint or a dotted edge. */
export function areaLayers({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  const { area } = markColours(theme);
  const layout = { visibility: state.visible(layer) };
  return [
    {
      id: `${layer}:hatch`,
      type: 'fill',
      source: shapes,
      filter: and(['==', ['get', 'pattern'], 'hatch']),
      layout,
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': emphasis(layer, 0.75, 0.4) },
    },
    {
      id: `${layer}:tint`,
      type: 'fill',
      source: shapes,
      filter: and(['==', ['get', 'pattern'], 'tint']),
      layout,
      paint: { 'fill-color': area, 'fill-opacity': emphasis(layer, 0.28, 0.16, 0.38) },
    },
    {
      id: `${layer}:edge`,
      type: 'line',
      source: shapes,
      filter: current,
      layout: { ...layout, 'line-join': 'round' },
      paint: {
        'line-color': area,
        'line-width': ['case', state.strong(layer), 2.2, 1.4],
        'line-opacity': emphasis(layer, 0.9, 0.5),
        'line-dasharray': [
          'match',
          ['get', 'pattern'],
          'outline',
          ['literal', [0.6, 1.8]],
          'tint',
          ['literal', [1, 0]],
          ['literal', [3, 1.6]],
        ],
      },
    },
  ];
}

/** Soft areas within which the real spots of strikes lie. */
export function uncertaintyLayers({ layer, areas }: LayerSources, theme: Theme): LayerSpecification[] {
  const { strike } = markColours(theme);
  const layout = { visibility: state.visible(layer) };
  return [
    {
      id: `${layer}:within`,
      type: 'fill',
      source: areas,
      filter: current,
      layout,
      paint: { 'fill-color': strike, 'fill-opacity': emphasis(layer, 0.12, 0, 0.17) },
    },
    {
      id: `${layer}:within-edge`,
      type: 'line',
      source: areas,
      filter: current,
      layout,
      paint: {
        'line-color': strike,
        'line-width': 1,
        'line-opacity': emphasis(layer, 0.5, 0, 0.8),
        'line-dasharray': ['literal', [3, 3]],
      },
    },
  ];
}

/** Strikes and events: marks that are never hidden by others. */
export function pointLayers({ layer, shapes }: LayerSources): LayerSpecification[] {
  return [
    {
      id: `${layer}:mark`,
      type: 'symbol',
      source: shapes,
      filter: current,
      layout: {
        visibility: state.visible(layer),
        'icon-image': ['concat', ['get', 'colour'], '-', ['get', 'pattern'], '-', ['get', 'fill']],
        'icon-size': ['case', state.strong(layer), 1.3, state.focus, 0.85, 1],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['case', state.strong(layer), 1, 0],
      },
      paint: { 'icon-opacity': emphasis(layer, 1, MUTED) },
    },
  ];
}

/** Words beside strikes and events that are singled out; beside all when nothing is. */
export function pointLabels({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  return [
    {
      id: `${layer}:name`,
      type: 'symbol',
      source: shapes,
      filter: and(['any', state.strong(layer), ['!', state.focus]]),
      layout: {
        visibility: state.visible(layer),
        ...besidePoint('mark', 1.05),
        'text-field': state.label,
        'text-font': [MAP_FONTS.semibold],
        'text-size': 13,
        'text-max-width': 11,
        'symbol-sort-key': ['case', state.strong(layer), 0, 1],
      },
      paint: textPaint(theme, colour(theme)),
    },
  ];
}

/** Dots of the story's own places. */
export function placeLayers({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  const { ink, halo } = PALETTES[theme];
  return [
    {
      id: `${layer}:dot`,
      type: 'circle',
      source: shapes,
      filter: and(shownPlace(layer), ['==', ['get', 'region'], 0]),
      layout: { visibility: state.visible(layer) },
      paint: {
        'circle-radius': ['case', state.strong(layer), 4.2, 2.8],
        'circle-color': ['case', state.strong(layer), ink, halo],
        'circle-stroke-color': ['case', state.strong(layer), halo, ink],
        'circle-stroke-width': 1.5,
        'circle-opacity': emphasis(layer, 1, 0.75),
        'circle-stroke-opacity': emphasis(layer, 1, 0.75),
      },
    },
  ];
}

/** Names of the story's own places. */
export function placeLabels({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  return [
    {
      id: `${layer}:name`,
      type: 'symbol',
      source: shapes,
      filter: and(shownPlace(layer), ['==', ['get', 'region'], 0]),
      layout: {
        visibility: state.visible(layer),
        ...besidePoint('place', 0.75),
        'text-field': state.label,
        'text-font': ['case', state.strong(layer), ['literal', [MAP_FONTS.semibold]], ['literal', [MAP_FONTS.regular]]],
        'text-size': ['case', state.strong(layer), 15, ['<=', ['get', 'rank'], 1], 14, 12.5],
        'text-max-width': 9,
        'symbol-sort-key': ['case', state.strong(layer), 0, ['get', 'rank']],
      },
      paint: textPaint(theme, PALETTES[theme].ink),
    },
    {
      id: `${layer}:region`,
      type: 'symbol',
      source: shapes,
      filter: and(shownPlace(layer), ['==', ['get', 'region'], 1]),
      layout: {
        visibility: state.visible(layer),
        'text-field': state.label,
        'text-font': [MAP_FONTS.italic],
        'text-size': ['case', state.strong(layer), 17, 15],
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
      },
      paint: textPaint(theme, PALETTES[theme].ink),
    },
  ];
}

/** Last rank of places that have room: 1 at first, then from each zoom on the rank after it. */
export const PLACE_RANKS = [1, 5, 2, 7, 3, 9, 4] as const;

/** Highlighted places always; others from the zoom at which their rank has room. */
function shownPlace(layer: string): ExpressionSpecification {
  return ['any', state.strong(layer), ['<=', ['get', 'rank'], ['step', ['zoom'], ...PLACE_RANKS]]];
}

type Anchor = 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'bottom-left' | 'top-right' | 'bottom-right';

/** Words of places stand beside their dot; words of strikes and events rather above or below, clear of such dots. */
const ANCHORS = {
  place: ['left', 'right', 'top', 'bottom', 'top-left', 'bottom-left', 'top-right', 'bottom-right'],
  mark: ['bottom-left', 'top-left', 'bottom-right', 'top-right', 'left', 'right', 'bottom', 'top'],
} as const satisfies Record<string, readonly Anchor[]>;

function besidePoint(kind: keyof typeof ANCHORS, offset: number) {
  return {
    'text-variable-anchor': [...ANCHORS[kind]] as Anchor[],
    'text-radial-offset': offset,
    'text-justify': 'auto' as const,
    'text-padding': 3,
  };
}

function textPaint(theme: Theme, ink: ExpressionSpecification | string) {
  return { 'text-color': ink, 'text-halo-color': PALETTES[theme].halo, 'text-halo-width': 1.4, 'text-halo-blur': 0 };
}
