import type { MapStory } from '../map/map-story.ts';
import type { StepInput } from '../schema/chapter.ts';
import type { Lang } from '../schema/text.ts';
import type { MapFeature, MapState, Story } from '../story/story.ts';
import { DEFAULT_VISIBILITY } from '../validation/visibility-findings.ts';
import { mapStory } from './map-story.ts';
import type { Urls } from './urls.ts';

/** What the camera picker works with: the story's map, everything on it, and its steps as written. Plain data. */
export interface PickerStory {
  readonly map: MapStory;
  readonly input: Story['input'];
  readonly least: number;
  readonly layers: readonly { readonly id: string; readonly title: string; readonly features: readonly string[] }[];
  readonly features: readonly MapFeature[];
  readonly steps: readonly PickerStep[];
}

/** A step with its fields as an editor wrote them. */
export interface PickerStep {
  readonly key: string;
  readonly chapter: string;
  readonly title: string;
  readonly map: MapState;
  readonly written: StepInput;
}

/** The picker's data in one language. `written` are the chapters' steps by chapter id, in order. */
export async function pickerStory(
  story: Story,
  urls: Urls,
  lang: Lang,
  written: ReadonlyMap<string, readonly StepInput[]>,
): Promise<PickerStory> {
  return {
    map: await mapStory(story, urls, lang),
    input: story.input,
    least: story.input.visibility ?? DEFAULT_VISIBILITY,
    layers: [...story.layers.values()].map((layer) => ({
      id: layer.id,
      title: layer.input.title[lang] ?? layer.id,
      features: layer.features.map(({ id }) => id),
    })),
    features: [...story.features.values()],
    steps: story.steps.flatMap((step) => {
      const input = written.get(step.chapter)?.find(({ id }) => id === step.id);
      const title = step.text[lang]?.title ?? step.id;
      return input === undefined
        ? []
        : [{ key: step.key, chapter: step.chapter, title, map: step.map, written: input }];
    }),
  };
}
