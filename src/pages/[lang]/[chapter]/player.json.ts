import type { APIRoute } from 'astro';
import { loadStory } from '../../../site/load-story.ts';
import { playerDocument } from '../../../site/player-document.ts';
import { siteUrls } from '../../../site/site-urls.ts';

/** `/<lang>/<chapter>/player.json`: the steps of one chapter as its page's player needs them. */
export async function getStaticPaths() {
  const story = await loadStory();
  return story.languages.flatMap((lang) =>
    story.chapters.map((chapter) => ({ params: { lang, chapter: chapter.id } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const story = await loadStory();
  const chapter = story.chapters.find(({ id }) => id === params['chapter']);
  if (chapter === undefined) throw new Error(`No chapter ${String(params['chapter'])}`);
  const { story: whole } = await playerDocument(story, siteUrls(), params['lang'] ?? '', chapter);
  return new Response(JSON.stringify(whole), { headers: { 'Content-Type': 'application/json' } });
};
