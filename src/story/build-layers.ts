import type { LayerInput } from '../schema/layers.ts';
import { geometryBounds } from './bounds.ts';
import type { FeatureId, Layer, LayerId, MapFeature } from './story.ts';
import type { WrittenFeature, WrittenStory } from './written-story.ts';

/** Layers by id in the order of the file, each with its features in the order of theirs. */
export function buildLayers(written: WrittenStory): ReadonlyMap<LayerId, Layer> {
  const featureById = new Map<string, MapFeature>();
  const layers = Object.entries(written.layers).map(([id, input]): [LayerId, Layer] => {
    const features = selectFeatures(input, written.mapFiles).map((feature) => {
      const known = featureById.get(feature.id) ?? buildFeature(feature, input);
      featureById.set(feature.id, known);
      return known;
    });
    return [id as LayerId, { id: id as LayerId, input, preset: input.preset, features }];
  });
  return new Map(layers);
}

/** Features of a layer: all of its file, or those it selects. Empty when the file is unknown. */
export function selectFeatures(layer: LayerInput, files: WrittenStory['mapFiles']): readonly WrittenFeature[] {
  const all = files.get(layer.data) ?? [];
  return layer.select ? all.filter(({ id }) => layer.select?.includes(id)) : all;
}

function buildFeature(feature: WrittenFeature, { preset }: LayerInput): MapFeature {
  const bounds = feature.geometry ? geometryBounds(feature.geometry) : feature.bbox;
  if (!bounds) throw new Error(`The feature “${feature.id}” has neither geometry nor bbox.`);
  return {
    id: feature.id as FeatureId,
    preset,
    // Checked against the preset's schema before a story is built.
    properties: feature.properties as MapFeature['properties'],
    geometry: feature.geometry,
    bounds,
  };
}
