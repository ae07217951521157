import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import { embedFacts } from './embed-facts.ts';
import { escapeHtml } from './escape-html.ts';
import type { PictureLink } from './step-pictures.ts';
import type { Urls } from './urls.ts';

/** An oEmbed answer of type `rich`, version 1.0 (oembed.com). Sizes in CSS pixels, `cache_age` in seconds. */
export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url: string;
  readonly title: string;
  readonly author_name: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

const HOUR = 3600;

/**
 * The oEmbed answer for the story or a chapter. Its HTML is a quotation with a link before a frame: WordPress loads its
 * script only for this pair, and feed readers keep the quotation.
 */
export function oembedAnswer(
  story: Story,
  urls: Urls,
  lang: Lang,
  chapter: Chapter | null,
  preview: PictureLink | null,
): OembedAnswer {
  const { title, description, page, embed, width, height } = embedFacts(story, urls, lang, chapter);
  const authors = story.input.authors.map((author) => author.name[lang] ?? '').join(', ');
  const quotation = `<blockquote><p><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></p><p>${escapeHtml(description)}</p></blockquote>`;
  const frame = `<iframe src="${escapeHtml(embed)}" width="${String(width)}" height="${String(height)}" title="${escapeHtml(title)}" frameborder="0" scrolling="no"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: story.input.title[lang] ?? '',
    provider_url: urls.absolute(urls.home()),
    title,
    author_name: authors,
    html: quotation + frame,
    width,
    height,
    cache_age: HOUR,
    ...(preview === null
      ? {}
      : {
          thumbnail_url: urls.absolute(preview.url),
          thumbnail_width: preview.width,
          thumbnail_height: preview.height,
        }),
  };
}
