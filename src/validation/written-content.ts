import { chapterSchema } from '../schema/chapter.ts';
import { departuresSchema } from '../schema/departures.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { featurePropertiesSchemas, layersFileSchema } from '../schema/layers.ts';
import { storySchema } from '../schema/story.ts';
import { HEAD, type TranslationMark } from '../story/translation-mark.ts';
import type { WrittenChapter, WrittenFeature, WrittenStory, WrittenWords } from '../story/written-story.ts';
import { fillTranslations } from './missing-translations.ts';
import type { ParsedChapter, ParsedContent, ParsedData, ParsedWords } from './parsed-content.ts';
import type { Schema } from './schema-walk.ts';
import { translationStatus, type TranslatedPassage } from './translation-status.ts';

/** The story as written, from content without errors; throws where a part is missing after all. */
export function writtenContent(content: ParsedContent): WrittenStory {
  const { editions, story, chapters, layers, sources, glossary, departures } = content;
  const source = editions.source ?? '';
  const filled = <T>(schema: Schema, { value }: ParsedData<T>, file: string): T =>
    fillTranslations(schema, sound(value, file), editions.unfinished, source);
  const states = translationStatus(content);
  return {
    input: filled(storySchema, story, 'story.yaml'),
    chapters: chapters.map((parsed) => {
      const input = filled(chapterSchema, parsed.chapter, parsed.file);
      return writtenChapter(parsed, input, content, states);
    }),
    layers: filled(layersFileSchema, layers, 'map/layers.yaml').layers,
    mapFiles: writtenMapFiles(content),
    sources: sound(sources.value, 'sources.json'),
    glossary: fillTranslations(glossarySchema, glossary.value ?? {}, editions.unfinished, source),
    departures: fillTranslations(departuresSchema, departures.value ?? [], editions.unfinished, source),
    pictures: new Map([...(content.pictures ?? [])].flatMap(([file, facts]) => (facts ? [[file, facts]] : []))),
  };
}

function writtenMapFiles({ mapFiles, editions }: ParsedContent): WrittenStory['mapFiles'] {
  // Which preset a feature has depends on its layer; whichever it is, its texts are found by one of the schemas.
  const fill = (feature: WrittenFeature): WrittenFeature => ({
    ...feature,
    properties: Object.values(featurePropertiesSchemas).reduce<unknown>(
      (properties, schema) => fillTranslations(schema, properties, editions.unfinished, editions.source ?? ''),
      feature.properties,
    ),
  });
  return new Map(
    [...mapFiles].map(([name, file]) => {
      const { features } = sound(file, name);
      return [name, editions.unfinished.length === 0 ? features : features.map(fill)] as const;
    }),
  );
}

function writtenChapter(
  parsed: ParsedChapter,
  input: WrittenChapter['input'],
  { languages, editions }: ParsedContent,
  states: readonly TranslatedPassage[],
): WrittenChapter {
  const original = parsed.words.get(editions.source ?? '');
  const words = languages.map((lang): [string, WrittenWords] => {
    const own = parsed.words.get(lang);
    const isOpen = editions.unfinished.includes(lang);
    const file = `${parsed.id}/${lang}.md`;
    const main = sound(own ?? (isOpen ? original : null) ?? null, file);
    const gaps = isOpen && original ? missingSteps(main, original) : [];
    const marks = states.filter((each) => each.chapter === parsed.id && each.lang === lang);
    const steps = [...main.body.steps, ...gaps];
    return [
      lang,
      { frontMatter: sound(main.frontMatter.value, file), steps, marks: marksOf(marks, editions.source ?? '') },
    ];
  });
  return { id: parsed.id, input, words: Object.fromEntries(words) };
}

function missingSteps(main: ParsedWords, original: ParsedWords) {
  return original.body.steps.filter(({ id }) => !main.body.steps.some((step) => step.id === id));
}

function marksOf(states: readonly TranslatedPassage[], source: string): ReadonlyMap<string, TranslationMark> {
  return new Map(
    states.flatMap(({ step, state }) =>
      state === 'outdated' || state === 'missing' ? [[step ?? HEAD, { state, source }] as const] : [],
    ),
  );
}

function sound<T>(value: T | null, file: string): T {
  if (value === null) throw new Error(`${file} has no findings but cannot be read.`);
  return value;
}
