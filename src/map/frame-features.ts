import { dayNumber, type DisplayProperties } from './display-features.ts';
import type { MapFrame } from './map-commands.ts';

/** Those of the layers that a frame shows. */
export function shownLayers<T extends { readonly layer: { readonly id: string } }>(
  { layers }: Pick<MapFrame, 'layers'>,
  all: readonly T[],
): readonly T[] {
  return all.filter(({ layer }) => (layers as readonly string[]).includes(layer.id));
}

/** Whether a feature is on a frame's map: it had begun by its last day and was not over before its first. */
export function periodOf({
  date,
  since,
}: Pick<MapFrame, 'date' | 'since'>): (feature: Pick<DisplayProperties, 'from' | 'until'>) => boolean {
  const [first, last] = [dayNumber(since ?? undefined), dayNumber(date)];
  return ({ from, until }) => from <= last && until >= first;
}
