import type { FeatureId, Layer, Story } from '../story/story.ts';

/** A layer with more features than this is drawn from vector tiles: its file would hold up the page. */
export const LARGE_LAYER = 2000;

/** Whether a layer is drawn from tiles. Points only: lines are drawn bit by bit, and names of places are left to them. */
export function isLargeLayer({ preset, features }: Pick<Layer, 'preset' | 'features'>): boolean {
  return (preset === 'strike' || preset === 'event') && features.length > LARGE_LAYER;
}

/** Features that a step singles out, draws, aims its camera at, speaks of or writes a note to. */
export function singledOutFeatures({ steps }: Story): ReadonlySet<FeatureId> {
  return new Set(
    steps.flatMap(({ map, text }) => [
      ...map.highlight,
      ...map.draw,
      ...Object.values(text).flatMap(({ mapWords, notes }) => [
        ...(mapWords as readonly FeatureId[]),
        ...notes.map(({ at }) => at),
      ]),
    ]),
  );
}
