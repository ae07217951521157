import type {
  Color,
  Formatted,
  Padding,
  ResolvedImage,
  VariableAnchorOffsetCollection,
} from '@maplibre/maplibre-gl-style-spec';
import type { Anchor } from './anchors.ts';
import type { Overlap } from './label-placement.ts';
import type { Point } from './screen.ts';

/** Images by name: a constant stays the string that the style wrote. */
export type ImageValue = ResolvedImage | string | undefined;
export type SymbolPlacement = 'point' | 'line' | 'line-center';
type RotationAlignment = 'map' | 'viewport' | 'viewport-glyph' | 'auto';

/** What layout properties evaluate to, of those that pictures draw by; `undefined` where the style has no default. */
export interface LayoutTypes {
  readonly 'fill-sort-key': number | undefined;
  readonly 'circle-sort-key': number | undefined;
  readonly 'line-sort-key': number | undefined;
  readonly 'line-cap': string;
  readonly 'line-join': string;
  readonly 'line-miter-limit': number;
  readonly 'symbol-placement': SymbolPlacement;
  readonly 'symbol-spacing': number;
  readonly 'symbol-sort-key': number | undefined;
  readonly 'symbol-z-order': 'auto' | 'viewport-y' | 'source';
  readonly 'icon-image': ImageValue;
  readonly 'icon-size': number;
  readonly 'icon-rotate': number;
  readonly 'icon-offset': Point;
  readonly 'icon-anchor': Anchor;
  readonly 'icon-padding': Padding;
  readonly 'icon-rotation-alignment': RotationAlignment;
  readonly 'icon-keep-upright': boolean;
  readonly 'icon-allow-overlap': boolean;
  readonly 'icon-overlap': Overlap | undefined;
  readonly 'icon-ignore-placement': boolean;
  readonly 'icon-optional': boolean;
  readonly 'text-field': Formatted | string;
  readonly 'text-font': readonly string[];
  readonly 'text-size': number;
  readonly 'text-max-width': number;
  readonly 'text-line-height': number;
  readonly 'text-letter-spacing': number;
  readonly 'text-justify': 'auto' | 'left' | 'center' | 'right';
  readonly 'text-radial-offset': number;
  readonly 'text-variable-anchor': readonly Anchor[] | undefined;
  readonly 'text-variable-anchor-offset': VariableAnchorOffsetCollection | undefined;
  readonly 'text-anchor': Anchor;
  readonly 'text-max-angle': number;
  readonly 'text-rotate': number;
  readonly 'text-padding': number;
  readonly 'text-keep-upright': boolean;
  readonly 'text-transform': 'none' | 'uppercase' | 'lowercase';
  readonly 'text-offset': Point;
  readonly 'text-rotation-alignment': RotationAlignment;
  readonly 'text-allow-overlap': boolean;
  readonly 'text-overlap': Overlap | undefined;
  readonly 'text-ignore-placement': boolean;
  readonly 'text-optional': boolean;
}

type Translated = 'fill' | 'line' | 'circle' | 'icon' | 'text';

/** What paint properties evaluate to, of those that pictures draw by. */
export interface PaintTypes
  extends
    Readonly<Record<`${Translated}-translate`, Point>>,
    Readonly<Record<`${Translated}-translate-anchor`, 'map' | 'viewport'>> {
  readonly 'background-color': Color;
  readonly 'background-opacity': number;
  readonly 'background-pattern': ImageValue;
  readonly 'fill-antialias': boolean;
  readonly 'fill-color': Color;
  readonly 'fill-opacity': number;
  readonly 'fill-outline-color': Color;
  readonly 'fill-pattern': ImageValue;
  readonly 'line-color': Color;
  readonly 'line-opacity': number;
  readonly 'line-layer-opacity': number | undefined;
  readonly 'line-width': number;
  readonly 'line-gap-width': number;
  readonly 'line-offset': number;
  readonly 'line-dasharray': readonly number[] | undefined;
  readonly 'line-pattern': ImageValue;
  readonly 'circle-radius': number;
  readonly 'circle-color': Color;
  readonly 'circle-opacity': number;
  readonly 'circle-stroke-width': number;
  readonly 'circle-stroke-color': Color;
  readonly 'circle-stroke-opacity': number;
  readonly 'raster-opacity': number;
  readonly 'icon-opacity': number;
  readonly 'text-opacity': number;
  readonly 'text-color': Color;
  readonly 'text-halo-color': Color;
  readonly 'text-halo-width': number;
}

/** Layers whose drawing can be moved by a `*-translate`. */
export type TranslatedPart = Translated;
