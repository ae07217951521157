import type { APIRoute } from 'astro';
import { loadStory } from '../../site/load-story.ts';
import { siteUrls } from '../../site/site-urls.ts';
import { webManifest } from '../../site/web-manifest.ts';

/** `/<lang>/manifest.webmanifest`: how an edition looks on a home screen. */
export async function getStaticPaths() {
  const story = await loadStory();
  return story.languages.map((lang) => ({ params: { lang } }));
}

export const GET: APIRoute = async ({ params }) => {
  const story = await loadStory();
  const manifest = webManifest(story, siteUrls(), params['lang'] ?? story.defaultLanguage);
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
