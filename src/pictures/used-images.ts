import { imageName } from './image-name.ts';
import type { ImageValue } from './property-types.ts';
import type { SourceFeature } from './source-feature.ts';
import type { LayerEvaluator } from './style-evaluator.ts';

/** Paint properties that name images, by layer type. */
const PATTERNS = { background: 'background-pattern', fill: 'fill-pattern', line: 'line-pattern' } as const;

/** Names of the images that a layer draws its features with. */
export function usedImages(evaluator: LayerEvaluator, features: readonly SourceFeature[]): ReadonlySet<string> {
  const { type } = evaluator.layer;
  const bearers = type === 'background' ? [undefined] : features;
  const read = (feature: SourceFeature | undefined): ImageValue => {
    if (type === 'symbol') return evaluator.layout('icon-image', feature);
    return type in PATTERNS ? evaluator.paint(PATTERNS[type as keyof typeof PATTERNS], feature) : undefined;
  };
  const names = bearers.map((feature) => imageName(read(feature), feature?.properties));
  return new Set(names.filter((name) => name !== null));
}
