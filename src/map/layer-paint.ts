import type { ExpressionSpecification, FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type Theme } from './basemap-palette.ts';
import { state } from './map-global-state.ts';
import { markColours } from './marks.ts';

/**
 * What the style layers of all presets have in common. Ids are `<layer>:<part>`; what is visible, highlighted, drawn and
 * dated is read from the global state, so layers never change.
 */

/** A layer to draw: its id, and the source of its shapes. */
export interface LayerSources {
  readonly layer: string;
  readonly shapes: string;
  /** Source of uncertainty areas. */
  readonly areas: string;
}

/** Opacity of what a step does not single out while it singles out something else. */
export const MUTED = 0.38;

/** A filter for features of the period on the map that meet the further conditions. */
export const inPeriodAnd = (...parts: ExpressionSpecification[]): FilterSpecification => [
  'all',
  state.inPeriod,
  ...parts,
];

/** Colour of a feature by what it stands for. */
export function colour(theme: Theme): ExpressionSpecification {
  const pairs = Object.entries(markColours(theme)).flat();
  return ['match', ['get', 'colour'], ...pairs, PALETTES[theme].ink] as unknown as ExpressionSpecification;
}

/** Opacity (0..1) of a feature in a step that singles out nothing, while others are singled out, and when it is itself. */
export function emphasis(layer: string, normal: number, muted: number, strong = 1): ExpressionSpecification {
  return ['case', state.strong(layer), strong, state.focus, muted, normal];
}

/** Feature state of what goes without its name for now. */
export const LEFT_OUT = 'leftOut';

/** Opacity of a name, which is left out (`cut-names.ts`) where the edge or something over the map would cut it. */
export const UNLESS_LEFT_OUT: ExpressionSpecification = ['case', ['boolean', ['feature-state', LEFT_OUT], false], 0, 1];

/** Ink and halo of words. */
export function textPaint(theme: Theme, ink: ExpressionSpecification | string) {
  return { 'text-color': ink, 'text-halo-color': PALETTES[theme].halo, 'text-halo-width': 1.4, 'text-halo-blur': 0 };
}
