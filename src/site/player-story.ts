import { buildLegend } from '../map/legend.ts';
import { stepNotes } from '../map/step-notes.ts';
import { DEFAULT_MAX_ZOOM } from '../story/map-state.ts';
import type { ExploreEntry, PlayerStory } from '../player/player-story.ts';
import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import { basemapFiles } from './basemap-files.ts';
import { engineFiles } from './engine-files.ts';
import { layerParts } from './layer-part-files.ts';
import { layerTiles, tileSet } from './layer-tiles.ts';
import { exploreEntryWords } from './explore-words.ts';
import { previewStepPictures } from './preview-pictures.ts';
import { previewState } from './preview-state.ts';
import { stepPictures, storyPictures } from './step-pictures.ts';
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
  const { hash } = await basemapFiles(story);
  const tiles = await layerTiles(story, lang);
  // While editing nobody waits for all pictures: each is drawn when it is first asked for.
  const pictures = import.meta.env.DEV ? null : await storyPictures(story);
  const preview = previewState();
  const { map } = story.input;
  const { statuses, thinned } = stringsFor(lang);
  const steps = chapters.flatMap((chapter) =>
    chapter.steps.map((step) => ({
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
    })),
  );
  return {
    map: {
      lang,
      layers: [...story.layers.values()].map((layer) => {
        const files = tiles.get(layer.id);
        return {
          id: layer.id,
          preset: layer.preset,
          ...(layer.features.some(({ properties }) => 'countries' in properties) ? { countries: true } : {}),
          // While editing, the address changes with the data, so that the page loads it anew.
          dataUrl: urls.layerData(layer.id, 'geojson') + (preview === null ? '' : `?v=${preview.mapVersion}`),
          ...(files === undefined ? {} : { tiles: tileSet(files, urls) }),
          // Nobody writes them while editing.
          ...(files === undefined || preview !== null ? {} : { parts: layerParts(layer, files.hash, urls) }),
        };
      }),
      bounds: map.bounds,
      maxZoom: map.maxZoom ?? DEFAULT_MAX_ZOOM,
      borders: map.borders ?? 'international-law',
      relief: map.relief ?? true,
      basemapUrl: urls.basemap(hash),
    },
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
