import type { z } from 'zod';
import { departuresSchema } from '../schema/departures.ts';
import { boundsSchema } from '../schema/geography.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { layersFileSchema } from '../schema/layers.ts';
import { publishedSchema } from '../schema/published.ts';
import { sourcesSchema } from '../schema/sources.ts';
import { storySchema } from '../schema/story.ts';
import { DEFAULT_MAX_ZOOM } from '../story/map-state.ts';
import type { ContentFiles, ContentLayout } from './content-layout.ts';
import { createReader, parseFile, type ContentReader } from './content-reader.ts';
import { valueAt, type DataFile } from './data-file.ts';
import type { Finding } from './finding.ts';
import { readMapFile, type MapFile } from './geojson-findings.ts';
import { localizedFindings } from './localized-fields.ts';
import { parseChapter } from './parse-chapter.ts';
import type { Editions, MapLimits, ParsedContent, ParsedData } from './parsed-content.ts';
import { checkSchema } from './schema-findings.ts';

/** Reads every file of a content folder by itself; rules across files come after. */
export function parseContent(
  files: ContentFiles,
  layout: ContentLayout,
): { readonly content: ParsedContent; readonly findings: readonly Finding[] } {
  const reader = createReader(files);
  const storyFile = parseFile(reader, 'story.yaml');
  const editions = editionsOf(storyFile);
  const { languages } = editions;
  const check = <S extends z.ZodType>(schema: S, data: DataFile | null): ParsedData<z.output<S>> => {
    if (!data) return { data, value: null };
    const { value, findings } = checkSchema(schema, data);
    reader.findings.push(...findings, ...localizedFindings(schema, data, editions));
    return { data, value };
  };
  const content: ParsedContent = {
    story: check(storySchema, storyFile),
    languages,
    editions,
    map: mapLimits(storyFile),
    chapters: layout.chapters.map((folder) => parseChapter(folder, editions, reader)),
    layers: check(layersFileSchema, parseFile(reader, 'map/layers.yaml')),
    mapFiles: new Map(layout.mapFiles.map((name) => [name, parseMapFile(reader, name)])),
    sources: check(sourcesSchema, parseFile(reader, 'sources.json')),
    glossary: check(glossarySchema, parseFile(reader, 'glossary.yaml')),
    departures: check(departuresSchema, parseFile(reader, 'departures.yaml')),
    published: check(publishedSchema, parseFile(reader, 'published.json')),
    unreadable: reader.unreadable,
    media: layout.media,
    pictures: files.pictures ?? null,
  };
  return { content, findings: reader.findings };
}

function parseMapFile(reader: ContentReader, name: string): MapFile | null {
  const data = parseFile(reader, `map/${name}`);
  if (!data) return null;
  const { file, findings } = readMapFile(name, data);
  reader.findings.push(...findings);
  return file;
}

function editionsOf(story: DataFile | null): Editions {
  const languages = languagesAt(story, 'languages');
  const written = valueAt(story?.value, ['sourceLanguage']);
  const source = languages.find((lang) => lang === written) ?? languages[0] ?? null;
  const open = languagesAt(story, 'unfinished');
  const unfinished = languages.filter((lang) => open.includes(lang) && lang !== source);
  return { languages, unfinished, source, finished: languages.filter((lang) => !unfinished.includes(lang)) };
}

function languagesAt(story: DataFile | null, field: string): readonly string[] {
  const languages = valueAt(story?.value, [field]);
  if (!Array.isArray(languages)) return [];
  return [...new Set(languages.filter((lang): lang is string => typeof lang === 'string' && /^[a-z]{2}$/.test(lang)))];
}

function mapLimits(story: DataFile | null): MapLimits {
  const maxZoom = valueAt(story?.value, ['map', 'maxZoom']);
  const checked = valueAt(story?.value, ['checked']);
  return {
    bounds: boundsSchema.safeParse(valueAt(story?.value, ['map', 'bounds'])).data ?? null,
    maxZoom: typeof maxZoom === 'number' ? maxZoom : DEFAULT_MAX_ZOOM,
    checked: typeof checked === 'string' ? checked : null,
  };
}
