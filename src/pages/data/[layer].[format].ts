import type { APIRoute } from 'astro';
import { downloadFile, downloadFormats, downloads, type DownloadFormat } from '../../site/downloads.ts';
import { loadStory } from '../../site/load-story.ts';

/** `/data/<layer>.geojson`, `.csv`, `.kml`: what the map draws, with licence, sources and precision. */
export async function getStaticPaths() {
  const story = await loadStory();
  return [...story.layers.keys()].flatMap((layer) => downloadFormats.map((format) => ({ params: { layer, format } })));
}

export const GET: APIRoute = async ({ params }) => {
  const story = await loadStory();
  const format = params['format'] as DownloadFormat;
  return new Response(downloadFile(story, params['layer'] ?? '', format), {
    headers: { 'Content-Type': downloads[format].mediaType },
  });
};
