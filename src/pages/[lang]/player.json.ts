import type { APIRoute } from 'astro';
import { loadStory } from '../../site/load-story.ts';
import { playerDocument } from '../../site/player-document.ts';
import { siteUrls } from '../../site/site-urls.ts';

/** `/<lang>/player.json`: every step of the story as the page's player needs it. */
export async function getStaticPaths() {
  const story = await loadStory();
  return story.languages.map((lang) => ({ params: { lang } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { story } = await playerDocument(await loadStory(), siteUrls(), params['lang'] ?? '', null);
  return new Response(JSON.stringify(story), { headers: { 'Content-Type': 'application/json' } });
};
