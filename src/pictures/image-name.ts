import { ResolvedImage } from '@maplibre/maplibre-gl-style-spec';
import type { ImageValue } from './property-types.ts';

/** The name in an evaluated image property; `null` for none. `{property}` in a constant is filled from the feature. */
export function imageName(value: ImageValue, properties: Readonly<Record<string, unknown>> = {}): string | null {
  const name = value instanceof ResolvedImage ? value.name : value;
  return typeof name === 'string' && name !== '' ? fillTokens(name, properties) : null;
}

/** `{property}` replaced by the feature's property, and by nothing where it has none. */
export function fillTokens(text: string, properties: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = properties[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
