import type { APIRoute } from 'astro';
import { downloadFile, type DownloadFormat, downloads } from './downloads.ts';
import { loadStory } from './load-story.ts';

/**
 * The pages of one form of download, one per layer. Every form has a route of its own, because a dynamic end of a name
 * does not count as one: the dev server would ask for a slash after it.
 */
export function downloadRoute(format: DownloadFormat) {
  const getStaticPaths = async () => {
    const story = await loadStory();
    return [...story.layers.keys()].map((layer) => ({ params: { layer } }));
  };
  const GET: APIRoute = async ({ params }) =>
    new Response(downloadFile(await loadStory(), params['layer'] ?? '', format), {
      headers: { 'Content-Type': downloads[format].mediaType },
    });
  return { getStaticPaths, GET };
}
