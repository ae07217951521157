import type { Map as MaplibreMap } from 'maplibre-gl';
import type { FeatureId } from '../story/story.ts';
import { cutNameLayers } from './cut-names.ts';
import type { NameInBox } from './map-view.ts';
import type { Rect } from './note-geometry.ts';

/** Style layers of a story layer that answer to a pointer. */
const CLICKABLE = ['mark', 'dot', 'line', 'edge', 'tint', 'hatch'] as const;
/** Style layers of a story layer that write names. */
const NAMES = ['name', 'region'] as const;
/** Half the side of the square around a pointer within which features answer, CSS pixels. */
const REACH_PX = 12;

type Box = [[number, number], [number, number]];

/** Ids of the features of the given story layers within a finger's reach of a point, topmost first. */
export function featuresNear(
  map: MaplibreMap,
  layers: readonly string[],
  [x, y]: readonly [number, number],
): readonly FeatureId[] {
  const box: Box = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const found = map.queryRenderedFeatures(box, { layers: styleLayers(map, layers, CLICKABLE) });
  return [...new Set(found.map((feature) => String(feature.properties['id']) as FeatureId))];
}

/**
 * Says which names of the given story layers stand in a box, CSS pixels, as long as the map stays as it is; `highlight`
 * holds the ids of what the step tells of.
 */
export function findNames(
  map: MaplibreMap,
  layers: readonly string[],
  highlight: readonly string[],
): (box: Rect) => NameInBox {
  // The library goes through the tiles of every layer that it is asked about, and most write nothing on this map.
  const all = map.queryRenderedFeatures({ layers: styleLayers(map, layers, NAMES) });
  const written = [...new Set(all.map(({ layer }) => layer.id))];
  return (box) => {
    const names = written.length === 0 ? [] : map.queryRenderedFeatures(cornersOf(box), { layers: written });
    if (names.length === 0) return 'none';
    const isTold = names.some(({ properties }) => highlight.includes(String(properties['id'])));
    return isTold ? 'told' : 'other';
  };
}

/** A box as the library takes it. */
export function cornersOf({ x, y, width, height }: Rect): Box {
  return [
    [x, y],
    [x + width, y + height],
  ];
}

/** Style layers whose names may be left out (`cut-names.ts`). */
export function nameLayers(map: MaplibreMap, layers: Parameters<typeof cutNameLayers>[1]): readonly string[] {
  const all = map.getLayersOrder().flatMap((id) => {
    const source = map.getLayer(id)?.source;
    return source === undefined ? [] : { id, source };
  });
  return cutNameLayers(all, layers);
}

function styleLayers(map: MaplibreMap, layers: readonly string[], parts: readonly string[]): string[] {
  const ids = layers.flatMap((layer) => parts.map((part) => `${layer}:${part}`));
  return ids.filter((id) => map.getLayer(id) !== undefined);
}
