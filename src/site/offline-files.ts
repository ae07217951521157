import type { Theme } from '../map/basemap-palette.ts';
import type { FigureCrop } from '../map/picture-frame.ts';
import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';
import { hasGlossary } from './glossary.ts';
import { eachCrop, stepPictures, storyPictures } from './step-pictures.ts';
import type { Urls } from './urls.ts';

/** What a reader needs to read an edition without a network, besides what its page has loaded. */
export interface OfflineFiles {
  readonly pages: readonly string[];
  /** Pictures of every step, by crop and theme: a reader needs one of the six lists. */
  readonly pictures: Readonly<Record<FigureCrop, Readonly<Record<Theme, readonly string[]>>>>;
}

/** The document `/<lang>/offline.json`. */
export async function offlineFiles(story: Story, urls: Urls, lang: Lang): Promise<OfflineFiles> {
  const pictures = await storyPictures(story);
  const links = story.steps.map((step) => stepPictures(pictures, urls, lang, step.key));
  return {
    pages: [
      urls.story(lang),
      urls.sources(lang),
      urls.corrections(lang),
      urls.data(lang),
      ...(hasGlossary(story) ? [urls.glossary(lang)] : []),
    ],
    pictures: eachCrop((crop, theme) => links.map((link) => link[crop][theme].url)),
  };
}
