import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { clamp, lerp } from '../base/numbers.ts';
import { MAP_FONTS } from './basemap-fonts.ts';
import { PALETTES, type Theme } from './basemap-palette.ts';
import { colour, inPeriodAnd as and, type LayerSources, MUTED, textPaint } from './layer-paint.ts';
import { state } from './map-global-state.ts';
import { LINE_DASHES, type LinePattern } from './marks.ts';

/** Style layers of pipelines and flows. */

/** Opacity of the way still to be drawn. */
const GHOST = 0.28;

/** What a line is in a step: it stands out, it steps back while others stand out, or neither. */
export type Stress = 'strong' | 'muted' | 'normal';

type ByStress = Readonly<Record<Stress, number>>;

type Part = 'casing' | 'line' | 'core' | 'arrows';

const OPACITIES = {
  casing: { strong: 1, muted: 0.2, normal: 0.75 },
  line: { strong: 1, muted: MUTED, normal: 0.95 },
  core: { strong: 1, muted: MUTED, normal: 0.9 },
  arrows: { strong: 1, muted: MUTED, normal: 1 },
} as const satisfies Record<Part, ByStress>;

/** Width of a line in CSS pixels by zoom, before its preset and its emphasis change it. */
const WIDTHS = [
  [3, 1.7],
  [6, 2.7],
  [10, 4],
] as const;
/** How much wider a line is that stands out. */
const STRONG = 1.45;
const WIDER = { strong: STRONG, muted: 0.85, normal: 1 } as const satisfies ByStress;
/** How much wider than its line a casing is. */
const CASING_PX = 2.4;
/** How much wider lines are that are drawn bit by bit. */
const DRAWN_THICK = 1.25;

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

/** How the style layers of some lines know what a line is in a step. */
interface LineState {
  readonly visibility: ExpressionSpecification;
  /** Width in CSS pixels at one of `WIDTHS`. */
  readonly width: (part: 'casing' | 'line', zoom: number, base: number) => ExpressionSpecification;
  readonly opacity: (part: Part) => ExpressionSpecification;
  /** Whether a line has arrows; `null` when all have. */
  readonly hasArrows: ExpressionSpecification | null;
}

/** Lines of a layer are asked what they are in the step; those that are drawn elsewhere bit by bit are ghosts. */
function stateOfLayer(layer: string, thick: number): LineState {
  const byStress = ({ strong, muted, normal }: ByStress): ExpressionSpecification => [
    'case',
    state.strong(layer),
    strong,
    state.focus,
    muted,
    normal,
  ];
  return {
    visibility: state.visible(layer),
    width: (part, _zoom, base) => byStress(mapStress((stress) => widthOf(part, base * thick, stress))),
    opacity: (part) => {
      const whole = byStress(OPACITIES[part]);
      return part === 'arrows' ? whole : ['case', state.drawing, part === 'line' ? GHOST : 0, whole];
    },
    hasArrows: ['!', state.drawing],
  };
}

/**
 * Lines drawn bit by bit bring their numbers along. Each of their tiles carries the expressions of its style layers, and is
 * made anew with every frame of a scroll: the shorter these are, the less there is to hand over. Tiles are made of empty
 * sources too: where a step draws nothing they are hidden.
 */
const STATE_OF_DRAWN: LineState = {
  visibility: state.drawsLines,
  width: (part, zoom) => ['number', ['get', `${part}${String(zoom)}`]],
  opacity: (part) => ['number', ['get', `${part}Opacity`]],
  hasArrows: null,
};

/** The numbers that a line brings along. */
export function drawnNumbers(stress: Stress): Readonly<Record<string, number>> {
  const widths = (['casing', 'line'] as const).flatMap((part) =>
    WIDTHS.map(([zoom, base]) => [`${part}${String(zoom)}`, widthOf(part, base * DRAWN_THICK, stress)] as const),
  );
  const opacities = Object.entries(OPACITIES).map(([part, values]) => [`${part}Opacity`, values[stress]] as const);
  return Object.fromEntries([...widths, ...opacities]);
}

function widthOf(part: 'casing' | 'line', base: number, stress: Stress): number {
  return base * WIDER[stress] + (part === 'casing' ? CASING_PX : 0);
}

function mapStress(number: (stress: Stress) => number): ByStress {
  return { strong: number('strong'), muted: number('muted'), normal: number('normal') };
}

function lineWidth({ width }: LineState, part: 'casing' | 'line'): ExpressionSpecification {
  const stops = WIDTHS.flatMap(([zoom, base]) => [zoom, width(part, zoom, base)]);
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

/** Pipelines and flows of a layer; ghosts of those that the step draws bit by bit. */
export function lineLayers({ layer, shapes }: LayerSources, theme: Theme, thick: number): LayerSpecification[] {
  return linesOf(layer, shapes, stateOfLayer(layer, thick), theme);
}

/** The parts of lines that are drawn so far (`drawn-lines.ts`). They belong to the step, not to a layer. */
export function drawnLineLayers(source: string, theme: Theme): LayerSpecification[] {
  return linesOf(source, source, STATE_OF_DRAWN, theme);
}

/** Casing, line, light core, arrows. */
function linesOf(layer: string, source: string, look: LineState, theme: Theme): LayerSpecification[] {
  const { visibility, opacity, hasArrows } = look;
  const common = { source, filter: and(['==', ['geometry-type'], 'LineString']) };
  const layout = { visibility, 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      ...common,
      id: `${layer}:casing`,
      type: 'line',
      layout,
      paint: {
        'line-color': PALETTES[theme].halo,
        'line-width': lineWidth(look, 'casing'),
        'line-opacity': opacity('casing'),
      },
    },
    {
      ...common,
      id: `${layer}:line`,
      type: 'line',
      layout: { ...layout, 'line-cap': ['match', ['get', 'pattern'], 'dotted', 'round', 'butt'] },
      paint: {
        'line-color': colour(theme),
        'line-width': lineWidth(look, 'line'),
        'line-opacity': opacity('line'),
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
        'line-opacity': opacity('core'),
      },
    },
    {
      id: `${layer}:arrows`,
      type: 'symbol',
      source,
      filter: and(['!=', ['get', 'direction'], 0], ...(hasArrows === null ? [] : [hasArrows])),
      layout: {
        visibility,
        'symbol-placement': 'line',
        'symbol-spacing': 120,
        'icon-image': ['concat', 'arrow-', ['get', 'colour']],
        'icon-rotate': ['case', ['==', ['get', 'direction'], -1], 180, 0],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': opacity('arrows') },
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
