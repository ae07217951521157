import type { StoryGuide } from '../player/story-guide.ts';
import type { Lang } from '../schema/text.ts';
import { featureDays } from '../story/feature-days.ts';
import type { Day, FeatureId, Step, Story } from '../story/story.ts';
import { exploreWords } from './explore-words.ts';
import type { Urls } from './urls.ts';

/** The document `/<lang>/guide.json`: what explains the map to those who explore it. */
export function storyGuide(story: Story, urls: Urls, lang: Lang): StoryGuide {
  const numbered = [...story.sources.values()].toSorted((a, b) => a.number - b.number);
  return {
    layers: [...story.layers.values()].map(({ id, input }) => ({
      id,
      title: input.title[lang] ?? id,
      note: input.note?.[lang] ?? null,
    })),
    sources: numbered.map(({ source }) => source.id),
    passages: story.steps.map((step) => ({ key: step.key, title: step.text[lang]?.title ?? step.key })),
    mentions: mentionsOf(story, lang),
    days: daysOf(story),
    addresses: { story: urls.story(lang), sources: urls.sources(lang), data: urls.data(lang) },
    words: exploreWords(lang, story.input.map.borders ?? 'international-law'),
  };
}

/** Which steps are about a feature: its words act on it, or its map singles it out or draws it. */
function mentionsOf(story: Story, lang: Lang): Record<string, number[]> {
  // A map, because an id may be the name of something that every object has.
  const mentions = new Map<string, number[]>();
  for (const step of story.steps) {
    for (const id of subjectsOf(step, lang)) {
      if (story.features.has(id)) mentions.set(id, [...(mentions.get(id) ?? []), step.index]);
    }
  }
  return Object.fromEntries(mentions);
}

function subjectsOf({ map, text }: Step, lang: Lang): ReadonlySet<FeatureId> {
  const words = (text[lang]?.mapWords ?? []) as readonly FeatureId[];
  return new Set([...words, ...map.highlight, ...map.draw]);
}

function daysOf({ features, input, steps }: Story): Day[] {
  const begun = [...features.values()].flatMap(({ preset, properties }) => featureDays(preset, properties).from ?? []);
  const days = new Set<Day>([...begun, ...steps.map((step) => step.map.date), input.checked as Day]);
  return [...days].toSorted();
}
