import type { APIRoute } from 'astro';
import { loadStory } from '../../site/load-story.ts';
import { mapLayers } from '../../site/map-layers.ts';

/** `/<lang>/layers.json`: what the live maps of one language draw of the story's layers. */
export async function getStaticPaths() {
  const story = await loadStory();
  return story.languages.map((lang) => ({ params: { lang } }));
}

export const GET: APIRoute = async ({ params }) => {
  const layers = await mapLayers(await loadStory(), params['lang'] ?? '');
  return new Response(JSON.stringify(layers), { headers: { 'Content-Type': 'application/json' } });
};
