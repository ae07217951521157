import type { APIRoute } from 'astro';
import { loadStory } from '../../../site/load-story.ts';
import { oembedAnswer } from '../../../site/oembed.ts';
import { siteUrls } from '../../../site/site-urls.ts';
import { previewPicture, storyPictures } from '../../../site/step-pictures.ts';

export async function getStaticPaths() {
  const story = await loadStory();
  return story.languages.flatMap((lang) =>
    story.chapters.map((chapter) => ({ params: { lang, chapter: chapter.id } })),
  );
}

/** `/oembed/<lang>/<chapter>.json`: the oEmbed answer for one chapter. */
export const GET: APIRoute<Record<string, unknown>, { lang: string; chapter: string }> = async ({ params }) => {
  const { lang, chapter: id } = params;
  const story = await loadStory();
  const urls = siteUrls();
  const chapter = story.chapters.find((candidate) => candidate.id === id);
  if (chapter === undefined) throw new Error(`No chapter ${id}`);
  const pictures = import.meta.env.DEV ? null : await storyPictures(story);
  const preview = pictures === null ? null : previewPicture(pictures, urls, lang, id);
  return Response.json(oembedAnswer(story, urls, lang, chapter, preview));
};
