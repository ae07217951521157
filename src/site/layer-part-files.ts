import { drawerOf, type LayerParts, listPart, PART_SIZE, partCount } from '../map/layer-parts.ts';
import { featureDays } from '../story/feature-days.ts';
import type { Layer, MapFeature, Story } from '../story/story.ts';
import { layerData } from './layer-data.ts';
import type { Urls } from './urls.ts';

/** A part of a large layer's data: its file name and its text. */
export interface PartFile {
  readonly name: string;
  readonly text: string;
}

/** All parts of a large layer: the list by day, and the drawers by id. */
export function* layerPartFiles(story: Story, layer: Layer): Generator<PartFile> {
  const count = partCount(layer.features.length);
  const byDay = layer.features.toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)));
  const text = (features: readonly MapFeature[]): string => JSON.stringify(layerData(story, { ...layer, features }));
  for (let index = 0; index < count; index++) {
    yield { name: listPart(index), text: text(byDay.slice(index * PART_SIZE, (index + 1) * PART_SIZE)) };
  }
  const drawers = new Map<string, MapFeature[]>();
  for (const feature of layer.features) {
    const name = drawerOf(feature.id, count);
    const drawer = drawers.get(name) ?? [];
    drawer.push(feature);
    drawers.set(name, drawer);
  }
  for (const [name, features] of drawers) yield { name, text: text(features) };
}

/** Where a page finds the parts of a layer whose tiles have this hash. */
export function layerParts(layer: Layer, hash: string, urls: Urls): LayerParts {
  const total = layer.features.length;
  return { url: `${urls.layerTiles(hash)}parts/`, total, count: partCount(total) };
}

/** In the order of the list: what has no day comes first. */
function firstDay({ preset, properties }: MapFeature): string {
  return featureDays(preset, properties).from ?? '';
}
