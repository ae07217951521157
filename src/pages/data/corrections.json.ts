import type { APIRoute } from 'astro';
import { correctionsData } from '../../site/corrections-data.ts';
import { loadStory } from '../../site/load-story.ts';
import { siteUrls } from '../../site/site-urls.ts';

/** `/data/corrections.json`: every correction with its date and address, for those who republish the story. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(correctionsData(await loadStory(), siteUrls()), null, 2), {
    headers: { 'Content-Type': 'application/json' },
  });
