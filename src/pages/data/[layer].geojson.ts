import type { APIRoute } from 'astro';
import { layerData } from '../../site/layer-data.ts';
import { loadStory } from '../../site/load-story.ts';

/** `/data/<layer>.geojson`: what the map draws, with licence, sources and precision. */
export async function getStaticPaths() {
  const story = await loadStory();
  return [...story.layers.keys()].map((layer) => ({ params: { layer } }));
}

export const GET: APIRoute = async ({ params }) => {
  const story = await loadStory();
  const layer = [...story.layers.values()].find((candidate) => candidate.id === params['layer']);
  if (layer === undefined) throw new Error(`No layer ${String(params['layer'])}`);
  return new Response(JSON.stringify(layerData(story, layer)), {
    headers: { 'Content-Type': 'application/geo+json' },
  });
};
