import type { APIRoute } from 'astro';
import { loadStory } from '../../site/load-story.ts';
import { offlineFiles } from '../../site/offline-files.ts';
import { siteUrls } from '../../site/site-urls.ts';

/** `/<lang>/offline.json`: what to keep for reading without a network; none where the story switched that off. */
export async function getStaticPaths() {
  const story = await loadStory();
  return story.input.offline === false ? [] : story.languages.map((lang) => ({ params: { lang } }));
}

export const GET: APIRoute = async ({ params }) => {
  const story = await loadStory();
  const lang = params['lang'] ?? story.defaultLanguage;
  return Response.json(await offlineFiles(story, siteUrls(), lang));
};
