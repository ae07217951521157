import type { APIRoute } from 'astro';
import { loadStory } from '../../site/load-story.ts';
import { oembedAnswer } from '../../site/oembed.ts';
import { siteUrls } from '../../site/site-urls.ts';
import { previewPicture, storyPictures } from '../../site/step-pictures.ts';

export async function getStaticPaths() {
  const story = await loadStory();
  return story.languages.map((lang) => ({ params: { lang } }));
}

/** `/oembed/<lang>.json`: the oEmbed answer for the whole story. */
export const GET: APIRoute<Record<string, unknown>, { lang: string }> = async ({ params: { lang } }) => {
  const story = await loadStory();
  const urls = siteUrls();
  const pictures = import.meta.env.DEV ? null : await storyPictures(story);
  const preview = pictures === null ? null : previewPicture(pictures, urls, lang, story.input.id);
  return Response.json(oembedAnswer(story, urls, lang, null, preview));
};
