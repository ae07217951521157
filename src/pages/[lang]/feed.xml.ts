import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedItems } from '../../site/feed.ts';
import { loadStory } from '../../site/load-story.ts';
import { siteUrls } from '../../site/site-urls.ts';

/** `/<lang>/feed.xml`: the story and its corrections, newest first. */
export async function getStaticPaths() {
  const story = await loadStory();
  return story.languages.map((lang) => ({ params: { lang } }));
}

export const GET: APIRoute = async ({ params, url }) => {
  const story = await loadStory();
  const lang = params['lang'] ?? story.defaultLanguage;
  const urls = siteUrls();
  // A feed needs absolute addresses; without SITE_URL the address it is served from has to do.
  const here = (path: string): string => new URL(urls.absolute(path), url.origin).href;
  const items = feedItems(story, urls, lang);
  return rss({
    title: story.input.title[lang] ?? '',
    description: story.input.standfirst[lang] ?? '',
    site: here(urls.story(lang)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${lang}</language>`,
      `<lastBuildDate>${(items[0]?.pubDate ?? new Date(0)).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${encodeURI(here(urls.feed(lang)))}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items,
  });
};
