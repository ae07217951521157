import type { Feature, LineString } from 'geojson';
import { type DisplayLayer, type DisplayProperties, drawableLines } from './display-features.ts';
import { drawnNumbers, type Stress } from './line-layers.ts';
import type { MapFrame } from './map-commands.ts';

/** Lines that a step draws bit by bit, apart from their layers: whole ones, and what a frame shows of them. */

/** A line that can be drawn bit by bit, and the layer that it is of. */
export interface DrawableLine {
  readonly layer: string;
  readonly feature: Feature<LineString, DisplayProperties>;
}

/** All lines of some layers that can be drawn bit by bit, by feature id. */
export function drawableOf(
  layers: readonly { readonly layer: { readonly id: string }; readonly display: DisplayLayer }[],
): ReadonlyMap<string, DrawableLine> {
  return new Map(
    layers.flatMap(({ layer: { id: layer }, display }) =>
      [...drawableLines(display)].map(([id, feature]) => [id, { layer, feature }] as const),
    ),
  );
}

/** A line, or its first part, as the style of drawn lines reads it. */
export function drawnFeature({ feature }: DrawableLine, geometry: LineString, stress: Stress): Feature<LineString> {
  return { ...feature, geometry, properties: { ...feature.properties, ...drawnNumbers(stress) } };
}

/** What a line is in a frame: the same as the expressions of its own layer say of it. */
export function stressOf(
  { highlight, marked }: Pick<MapFrame, 'highlight' | 'marked'>,
  { layer, feature }: DrawableLine,
): Stress {
  const { id } = feature.properties;
  if ((highlight as readonly string[]).includes(id) || marked === id || marked === layer) return 'strong';
  return highlight.length > 0 ? 'muted' : 'normal';
}
