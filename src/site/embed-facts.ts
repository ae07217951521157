import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import type { Urls } from './urls.ts';

/** What every description of an embed (snippet, oEmbed, previews, the embed itself) says alike. */
export interface EmbedFacts {
  readonly title: string;
  readonly description: string;
  /** Absolute where the site knows its origin. */
  readonly page: string;
  readonly embed: string;
  readonly width: number;
  readonly height: number;
}

/** Numbers, not percentages: WordPress themes read the attributes. Wide enough for a column of text, tall enough for map and words. */
export const EMBED_SIZE = { width: 680, height: 720 } as const;

/** Facts of the story's embed, or of one chapter's. */
export function embedFacts(story: Story, urls: Urls, lang: Lang, chapter: Chapter | null): EmbedFacts {
  const storyTitle = story.input.title[lang] ?? '';
  const own = chapter?.text[lang];
  return {
    title: own === undefined ? storyTitle : `${own.title} · ${storyTitle}`,
    description: own?.summary ?? story.input.standfirst[lang] ?? '',
    page: urls.absolute(chapter === null ? urls.story(lang) : urls.chapter(lang, chapter.id)),
    embed: urls.absolute(urls.embed(lang, chapter?.id)),
    ...EMBED_SIZE,
  };
}
