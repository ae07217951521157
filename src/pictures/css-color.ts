import type { Color } from '@maplibre/maplibre-gl-style-spec';

/** A colour as SVG wants it: `#rrggbb` and an opacity 0..1. */
export interface CssColor {
  readonly css: string;
  readonly alpha: number;
}

/** A style colour times an opacity 0..1. */
export function toCssColor(color: Color, opacity: number): CssColor {
  const [red, green, blue, alpha] = color.rgb;
  const hex = [red, green, blue].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255));
  return { css: `#${hex.map((part) => part.toString(16).padStart(2, '0')).join('')}`, alpha: alpha * opacity };
}

/** Whether nothing of a colour is to be seen; MapLibre leaves out what is fainter than a hundredth. */
export function isUnseen(color: CssColor): boolean {
  return color.alpha < 0.01;
}

/** An opacity attribute: left out when it is 1. */
export function opacityAttribute(alpha: number): number | undefined {
  return alpha >= 1 ? undefined : alpha;
}
