import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';
import { hasGlossary } from './glossary.ts';
import { stepPictures, storyPictures } from './step-pictures.ts';
import type { Urls } from './urls.ts';

/** What a reader needs to read an edition without a network, besides what its page has loaded. */
export interface OfflineFiles {
  readonly pages: readonly string[];
  /** Pictures of every step, by crop and theme: a reader needs one of the four lists. */
  readonly pictures: Readonly<Record<'wide' | 'narrow', Readonly<Record<'light' | 'dark', readonly string[]>>>>;
}

/** The document `/<lang>/offline.json`. */
export async function offlineFiles(story: Story, urls: Urls, lang: Lang): Promise<OfflineFiles> {
  const pictures = await storyPictures(story);
  const links = story.steps.map((step) => stepPictures(pictures, urls, lang, step.key));
  const list = (crop: 'wide' | 'narrow') => ({
    light: links.map((link) => link[crop].light.url),
    dark: links.map((link) => link[crop].dark.url),
  });
  return {
    pages: [
      urls.story(lang),
      urls.sources(lang),
      urls.corrections(lang),
      urls.data(lang),
      ...(hasGlossary(story) ? [urls.glossary(lang)] : []),
    ],
    pictures: { wide: list('wide'), narrow: list('narrow') },
  };
}
