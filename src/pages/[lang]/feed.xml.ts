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
  return rss({
    title: story.input.title[lang] ?? '',
    description: story.input.standfirst[lang] ?? '',
    // A feed needs absolute addresses; without SITE_URL the address it is served from has to do.
    site: urls.absolute(urls.story(lang)).startsWith('/') ? url.origin : urls.absolute(urls.story(lang)),
    customData: `<language>${lang}</language>`,
    items: feedItems(story, urls, lang),
  });
};
