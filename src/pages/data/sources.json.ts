import type { APIRoute } from 'astro';
import { loadStory } from '../../site/load-story.ts';

/** `/data/sources.json`: the sources as CSL-JSON, with every field that the editors wrote, for reference managers. */
export const GET: APIRoute = async () => {
  const { sources } = await loadStory();
  const listed = [...sources.values()].sort((a, b) => a.number - b.number).map(({ source }) => source);
  return new Response(JSON.stringify(listed, null, 2), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
};
