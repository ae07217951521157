import type { FeatureProperties, Preset } from '../schema/layers.ts';
import type { Day } from './story.ts';

/** When a feature is there: its first and its last day; `null` where there is no beginning or no end. */
export interface FeatureDays {
  readonly from: Day | null;
  readonly until: Day | null;
}

/**
 * The days of a feature. What happens (strikes, events) is over on its last day, and on its only day where no last one
 * is given; what is built or drawn stays unless an end is given.
 */
export function featureDays(preset: Preset, properties: FeatureProperties[Preset]): FeatureDays {
  const { date, end } = properties;
  const happens = preset === 'strike' || preset === 'event';
  return { from: (date ?? null) as Day | null, until: (end ?? (happens ? date : null) ?? null) as Day | null };
}
