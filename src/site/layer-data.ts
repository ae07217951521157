import type { Layer, LayerData, SourceId, Story } from '../story/story.ts';

/** A published layer: GeoJSON with the licence and the sources cited by its features as foreign members (RFC 7946, 6.1). */
export type PublishedLayer = LayerData & {
  readonly licence: { readonly name: string; readonly url: string };
  readonly asOf: string | null;
  readonly references: readonly unknown[];
};

/** The file under `/data/` for a layer; its features keep the order of the layer, which is the order they are drawn in. */
export function layerData(story: Story, layer: Layer): PublishedLayer {
  const cited = new Set(layer.features.flatMap((feature) => feature.properties.sources ?? []));
  return {
    type: 'FeatureCollection',
    licence: story.input.licence,
    asOf: layer.input.asOf ?? null,
    references: [...cited].flatMap((id) => story.sources.get(id as SourceId)?.source ?? []),
    features: layer.features.map((feature) => ({
      type: 'Feature',
      id: feature.id,
      bbox: [...feature.bounds],
      properties: { id: feature.id, ...feature.properties },
      geometry: feature.geometry,
    })),
  };
}
