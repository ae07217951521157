import type { FeatureId, LayerId, Story } from './story.ts';

/**
 * What the mark before a word in the text is named after: what a line carries (`gas`, `aid`), else the preset (`strike`).
 * A layer looks like its first feature. Throws for an id that is neither feature nor layer.
 */
export function wordMark(id: string, features: Story['features'], layers: Story['layers']): string {
  const layer = layers.get(id as LayerId);
  const feature = features.get(id as FeatureId) ?? layer?.features[0];
  const preset = feature?.preset ?? layer?.preset;
  if (preset === undefined) throw new Error(`A word points at “${id}”, which is neither feature nor layer.`);
  const carried = (feature?.properties ?? {}) as { readonly substance?: string; readonly commodity?: string };
  return carried.substance ?? carried.commodity ?? preset;
}
