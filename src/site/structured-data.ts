import type {
  CorrectionComment,
  CreativeWork,
  Map as SchemaMap,
  NewsArticle,
  Organization,
  Thing,
  WithContext,
} from 'schema-dts';
import type { Source } from '../schema/sources.ts';
import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import { sourceDay } from './source-text.ts';
import type { Urls } from './urls.ts';

/** Structured data of a page (JSON-LD), of the types and properties that schema.org knows; serialised by `serialiseJsonLd`. */
export type JsonLd = WithContext<Thing>;

/**
 * The article that a story page or a chapter page is, with its corrections; a chapter also with its maps and the sources it
 * cites. `image` is the address of its preview picture.
 */
export function articleData(
  story: Story,
  urls: Urls,
  lang: Lang,
  chapter: Chapter | null,
  image: string | null = null,
): WithContext<NewsArticle> {
  const { input } = story;
  const path = chapter === null ? urls.story(lang) : urls.chapter(lang, chapter.id);
  const chapters = chapter === null ? story.chapters : [chapter];
  const authors = authorsOf(story, lang);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: chapter?.text[lang]?.title ?? input.title[lang] ?? '',
    description: chapter?.text[lang]?.summary ?? input.standfirst[lang] ?? '',
    inLanguage: lang,
    ...(image === null ? {} : { image }),
    url: urls.absolute(path),
    datePublished: input.published,
    dateModified: input.updated ?? input.published,
    author: authors,
    ...(authors[0] === undefined ? {} : { publisher: { '@type': 'Organization', name: authors[0].name } }),
    license: input.licence.url,
    correction: chapters.flatMap(({ corrections }) => corrections.map((each) => correctionComment(each, lang))),
    ...(chapter === null ? partsOf(story, urls, lang) : partOf(story, urls, lang, chapter)),
  };
}

/** Who answers for the story and its data. */
export function authorsOf({ input }: Story, lang: Lang): (Exclude<Organization, string> & { name: string })[] {
  return input.authors.map(({ name, url }) => ({
    '@type': 'Organization',
    name: name[lang] ?? '',
    ...(url === undefined ? {} : { url }),
  }));
}

function correctionComment({ text, date }: Chapter['corrections'][number], lang: Lang): CorrectionComment {
  return { '@type': 'CorrectionComment', text: text[lang] ?? '', datePublished: date };
}

/** The whole story names its chapters and the page of sources; what each chapter cites would weigh more than its words. */
function partsOf(story: Story, urls: Urls, lang: Lang): Pick<Exclude<NewsArticle, string>, 'citation' | 'hasPart'> {
  return {
    citation: { '@type': 'WebPage', url: urls.absolute(urls.sources(lang)) },
    hasPart: story.chapters.map(({ id, text }) => ({
      '@type': 'NewsArticle',
      headline: text[lang]?.title ?? '',
      url: urls.absolute(urls.chapter(lang, id)),
    })),
  };
}

function partOf(
  story: Story,
  urls: Urls,
  lang: Lang,
  chapter: Chapter,
): Pick<Exclude<NewsArticle, string>, 'citation' | 'hasPart' | 'isPartOf'> {
  return {
    citation: citedSources(story, lang, chapter).map((source) => citation(source, lang)),
    hasPart: chapter.steps.map((step): SchemaMap => ({
      '@type': 'Map',
      name: step.text[lang]?.title ?? '',
      description: step.text[lang]?.alt ?? '',
      url: urls.absolute(urls.step(lang, step.key)),
    })),
    isPartOf: {
      '@type': 'NewsArticle',
      headline: story.input.title[lang] ?? '',
      url: urls.absolute(urls.story(lang)),
    },
  };
}

function citation(source: Source, lang: Lang): CreativeWork {
  const day = sourceDay(source, lang);
  return {
    '@type': 'CreativeWork',
    name: source.title,
    ...(source.URL === undefined ? {} : { url: source.URL }),
    ...(day === null ? {} : { datePublished: day }),
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
