import { chapterSchema } from '../schema/chapter.ts';
import { departuresSchema } from '../schema/departures.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { featurePropertiesSchemas, layersFileSchema, presetSchema } from '../schema/layers.ts';
import { storySchema } from '../schema/story.ts';
import { isRecord, valueAt, type DataFile, type DataPath } from './data-file.ts';
import { featuresOfLayer, looseLayers } from './known-ids.ts';
import { localizedPaths } from './localized-fields.ts';
import type { ParsedContent } from './parsed-content.ts';
import type { Schema } from './schema-walk.ts';
import { translationStatus } from './translation-status.ts';

/** A text in a data file that a language lacks. */
export interface MissingText {
  /** Path of the file below the content folder. */
  readonly file: string;
  readonly line: number;
}

/** How many passages and texts a language lacks. */
export function countMissing(content: ParsedContent, lang: string): number {
  const passages = translationStatus(content).filter((each) => each.lang === lang && each.state === 'missing');
  return passages.length + missingTexts(content, lang).length;
}

/** Texts in data files that a language lacks, file by file. */
export function missingTexts(content: ParsedContent, lang: string): readonly MissingText[] {
  return localizedData(content).flatMap(({ schema, data, base }) =>
    localizedPaths(schema, valueAt(data.value, base), base).flatMap((path): MissingText[] => {
      const words = valueAt(data.value, path);
      if (!isRecord(words) || Object.hasOwn(words, lang)) return [];
      return [{ file: data.source.file, line: data.placeOf(path).line }];
    }),
  );
}

interface LocalizedData {
  readonly schema: Schema;
  readonly data: DataFile;
  readonly base: DataPath;
}

function localizedData(content: ParsedContent): readonly LocalizedData[] {
  const { story, layers, glossary, departures, chapters } = content;
  const files: readonly (readonly [Schema, DataFile | null])[] = [
    [storySchema, story.data],
    [layersFileSchema, layers.data],
    [glossarySchema, glossary.data],
    [departuresSchema, departures.data],
    ...chapters.map(({ chapter }) => [chapterSchema, chapter.data] as const),
  ];
  return [...files.flatMap(([schema, data]) => (data ? [{ schema, data, base: [] }] : [])), ...featureData(content)];
}

function featureData(content: ParsedContent): readonly LocalizedData[] {
  const seen = new Set<string>();
  return looseLayers(content).flatMap((layer) => {
    const preset = presetSchema.safeParse(layer.preset).data;
    const file = content.mapFiles.get(layer.data);
    if (!preset || !file) return [];
    const fresh = featuresOfLayer(layer, content).filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    const schema = featurePropertiesSchemas[preset];
    return fresh.map(({ path }) => ({ schema, data: file.data, base: [...path, 'properties'] }));
  });
}

/**
 * A value with every text per language filled up: where one of `languages` is missing it says what `source` says. The
 * value itself stays as it is.
 */
export function fillTranslations<T>(schema: Schema, value: T, languages: readonly string[], source: string): T {
  if (languages.length === 0) return value;
  const filled = structuredClone(value);
  for (const path of localizedPaths(schema, filled)) {
    const words = valueAt(filled, path) as Record<string, string>;
    const original = words[source];
    for (const lang of languages) if (original !== undefined) words[lang] ??= original;
  }
  return filled;
}
