import type { Source } from '../schema/sources.ts';
import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import { sourceDay } from './source-text.ts';
import type { Urls } from './urls.ts';

/** Structured data (schema.org, JSON-LD) of a page; a plain object, serialised by `serialiseJsonLd`. */
export type JsonLd = Readonly<Record<string, unknown>>;

/**
 * The article that a story page or a chapter page is, with its corrections; a chapter also with the sources it cites.
 * `image` is the address of its preview picture.
 */
export function articleData(
  story: Story,
  urls: Urls,
  lang: Lang,
  chapter: Chapter | null,
  image: string | null = null,
): JsonLd {
  const { input } = story;
  const title = chapter?.text[lang]?.title ?? input.title[lang];
  const path = chapter === null ? urls.story(lang) : urls.chapter(lang, chapter.id);
  const chapters = chapter === null ? story.chapters : [chapter];
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: chapter?.text[lang]?.summary ?? input.standfirst[lang],
    inLanguage: lang,
    ...(image === null ? {} : { image }),
    url: urls.absolute(path),
    datePublished: input.published,
    dateModified: input.updated ?? input.published,
    author: input.authors.map((author) => ({ '@type': 'Organization', name: author.name[lang], url: author.url })),
    publisher: { '@type': 'Organization', name: input.authors[0]?.name[lang] },
    license: input.licence.url,
    correction: chapters.flatMap(({ corrections }) =>
      corrections.map((correction) => ({
        '@type': 'CorrectionComment',
        text: correction.text[lang],
        datePublished: correction.date,
      })),
    ),
    ...(chapter === null ? partsOf(story, urls, lang) : partOf(story, urls, lang, chapter)),
  };
}

/** The whole story names its chapters and the page of sources; what each chapter cites would weigh more than its words. */
function partsOf(story: Story, urls: Urls, lang: Lang): JsonLd {
  return {
    citation: { '@type': 'WebPage', url: urls.absolute(urls.sources(lang)) },
    hasPart: story.chapters.map(({ id, text }) => ({
      '@type': 'NewsArticle',
      headline: text[lang]?.title,
      url: urls.absolute(urls.chapter(lang, id)),
    })),
  };
}

function partOf(story: Story, urls: Urls, lang: Lang, chapter: Chapter): JsonLd {
  return {
    citation: citedSources(story, lang, chapter).map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      url: source.URL,
      datePublished: sourceDay(source, lang) ?? undefined,
    })),
    isPartOf: {
      '@type': 'NewsArticle',
      headline: story.input.title[lang],
      url: urls.absolute(urls.story(lang)),
    },
  };
}

function citedSources(story: Story, lang: Lang, chapter: Chapter): Source[] {
  const cited = chapter.steps.flatMap((step) => step.text[lang]?.citations ?? []);
  return [...new Set(cited)].flatMap((id) => story.sources.get(id)?.source ?? []);
}

/** JSON for a script element: no `<` survives, so no text can end the element early. */
export function serialiseJsonLd(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
