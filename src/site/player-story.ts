import { buildLegend } from '../map/legend.ts';
import { stepNotes } from '../map/step-notes.ts';
import type { ExploreEntry, PlayerStep, PlayerStory } from '../player/player-story.ts';
import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import { engineFiles } from './engine-files.ts';
import { exploreEntryWords } from './explore-words.ts';
import { previewStepPictures } from './preview-pictures.ts';
import { previewState } from './preview-state.ts';
import { stepContents, stepPictures, storyPictures } from './step-pictures.ts';
import { mapStory } from './map-story.ts';
import { locatorPicture } from './locator-picture.ts';
import { formatDay, stringsFor } from './strings.ts';
import type { Urls } from './urls.ts';

/** What a page with the given chapters hands to its player. */
export async function playerStory(
  story: Story,
  urls: Urls,
  lang: Lang,
  chapters: readonly Chapter[],
): Promise<PlayerStory> {
  // While editing nobody waits for all pictures: each is drawn when it is first asked for.
  const pictures = import.meta.env.DEV ? null : await storyPictures(story);
  const preview = previewState();
  const { statuses, thinned } = stringsFor(lang);
  const steps = chapters.flatMap((chapter) =>
    chapter.steps.map((step): PlayerStep => ({
      key: step.key,
      chapter: chapter.id,
      chapterTitle: chapter.text[lang]?.title ?? chapter.id,
      title: step.text[lang]?.title ?? step.id,
      map: step.map,
      legend: buildLegend(step.map, story, lang, { statuses, thinned }),
      day: formatDay(step.map.date, lang),
      alt: step.text[lang]?.alt ?? '',
      pictures:
        pictures === null
          ? previewStepPictures(urls, lang, step, preview?.mapVersion ?? '')
          : stepPictures(pictures, urls, lang, step.key),
      onMap: stepNotes(step, story, lang),
      contents:
        pictures === null || (step.text[lang]?.notes ?? []).length === 0
          ? null
          : stepContents(pictures, lang, step.key),
    })),
  );
  return {
    map: await mapStory(story, urls, lang),
    steps,
    locator: await locatorPicture(story, lang),
    cover: chapters.find((chapter) => chapter.kind === 'cover')?.id ?? null,
    index: Object.fromEntries(steps.map((step, index) => [step.key, index])),
    explore: exploreEntry(urls, lang),
    engine: engineFiles().map((file) => urls.asset(file)),
  };
}

function exploreEntry(urls: Urls, lang: Lang): ExploreEntry {
  const { open, openData } = exploreEntryWords(lang);
  return { guideUrl: urls.guide(lang), dataUrl: urls.data(lang), open, openData };
}
