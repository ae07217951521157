import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';
import { correctionEntries } from './corrections-data.ts';
import { stringsFor } from './strings.ts';
import type { Urls } from './urls.ts';

/** One entry of the feed. */
export interface FeedItem {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly pubDate: Date;
}

/** The story's publication and every correction, newest first. */
export function feedItems(story: Story, urls: Urls, lang: Lang): FeedItem[] {
  const t = stringsFor(lang);
  const published: FeedItem = {
    title: story.input.title[lang] ?? '',
    description: story.input.standfirst[lang] ?? '',
    link: urls.absolute(urls.story(lang)),
    pubDate: new Date(story.input.published),
  };
  const corrections = correctionEntries(story).map(({ id, chapter, correction }): FeedItem => ({
    title: `${t.correctionKinds[correction.kind]}: ${chapter.text[lang]?.title ?? ''}`,
    description: correction.text[lang] ?? '',
    // Readers of feeds know an entry by its address: two corrections of one step need two.
    link: urls.absolute(`${urls.corrections(lang)}#${id}`),
    pubDate: new Date(correction.date),
  }));
  return [published, ...corrections].sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime());
}
