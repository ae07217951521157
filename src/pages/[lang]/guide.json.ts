import type { APIRoute } from 'astro';
import { loadStory } from '../../site/load-story.ts';
import { siteUrls } from '../../site/site-urls.ts';
import { storyGuide } from '../../site/story-guide.ts';

/** `/<lang>/guide.json`: titles, passages and numbers of sources for those who explore the map. */
export async function getStaticPaths() {
  const story = await loadStory();
  return story.languages.map((lang) => ({ params: { lang } }));
}

export const GET: APIRoute = async ({ params }) => {
  const guide = storyGuide(await loadStory(), siteUrls(), params['lang'] ?? '');
  return new Response(JSON.stringify(guide), { headers: { 'Content-Type': 'application/json' } });
};
