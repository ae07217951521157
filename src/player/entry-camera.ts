import type { Bounds } from '../schema/geography.ts';
import { padBounds } from '../story/bounds.ts';
import { type Camera, resolveCamera, type Viewport } from '../story/camera.ts';
import type { FeatureEntry } from './feature-index.ts';

/** Neighbourhood shown around a spot, kilometres: names and rivers nearby say where it is. */
const AROUND_KM = 35;

/** Where to look for an entry: all of it, a spot with its neighbourhood, in the part of the map that nothing covers. */
export function entryCamera(
  entry: FeatureEntry,
  viewport: Viewport,
  limits: { readonly bounds: Bounds; readonly maxZoom: number },
): Camera {
  const around = Math.max(AROUND_KM, 1.5 * (entry.properties.precision?.km ?? 0));
  const bounds = entry.isPoint ? padBounds(entry.bounds, around) : entry.bounds;
  return resolveCamera({ kind: 'bounds', bounds, maxZoom: limits.maxZoom, bearing: 0, pitch: 0 }, viewport, limits);
}
