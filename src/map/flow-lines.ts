import type { LngLat } from '../schema/geography.ts';
import { geometryParts } from '../story/geometry-parts.ts';
import type { DisplayLayer } from './display-features.ts';
import { periodOf, shownLayers } from './frame-features.ts';
import type { MapFrame } from './map-commands.ts';

/** A layer's id and what it draws. */
export interface FlowSource {
  readonly layer: { readonly id: string };
  readonly display: Pick<DisplayLayer, 'shapes'>;
}

/**
 * The lines along which something flows on a map, each from where it comes to where it goes: of the layers shown those
 * with a direction that the step singles out or draws, or all of them where it does neither. Parts of a line that is
 * made of several come one by one.
 */
export function flowLines(frame: MapFrame, sources: readonly FlowSource[]): readonly (readonly LngLat[])[] {
  const drawn = Object.keys(frame.drawn);
  const singles = frame.highlight.length > 0 || drawn.length > 0;
  const isInPeriod = periodOf(frame);
  return shownLayers(frame, sources)
    .flatMap(({ display }) => display.shapes.features)
    .filter(({ properties }) => properties.direction !== 0 && isInPeriod(properties))
    .filter(
      ({ properties: { id } }) => !singles || drawn.includes(id) || (frame.highlight as readonly string[]).includes(id),
    )
    .flatMap(({ geometry, properties }) => {
      const parts = geometryParts(geometry).lines;
      return properties.direction < 0 ? parts.map((line) => line.toReversed()) : parts;
    });
}
