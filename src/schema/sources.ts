import { z } from 'zod';
import { idSchema, languageSchema } from './text.ts';

const datePartsSchema = z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1) });

/** Fields of CSL-JSON that the site hands on in its downloads and does not show; see the schema `csl-data.json` 1.0.2. */
const kept = z.unknown().optional();
const people = [
  'chair collection-editor compiler composer container-author contributor curator director editor editorial-director',
  'executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient',
  'reviewed-author script-writer series-creator translator',
];
const dates = ['available-date event-date original-date submitted'];
const details = [
  'abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number',
  'citation-key citation-label citation-number categories collection-number collection-title container-title-short',
  'dimensions division DOI edition event event-place event-title first-reference-note-number genre ISBN ISSN issue',
  'journalAbbreviation jurisdiction keyword locator medium number number-of-pages number-of-volumes original-publisher',
  'original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher-place references',
  'reviewed-genre reviewed-title scale section shortTitle source status supplement title-short version volume',
  'volume-title year-suffix',
];
const handedOn = Object.fromEntries(
  [...people, ...dates, ...details].flatMap((names) => names.split(' ')).map((name) => [name, kept]),
);

const part = z.string().optional();

/** A name in CSL-JSON: the parts of a person's, or `literal` for an office or a newsroom. */
const nameSchema = z.strictObject({
  family: part,
  given: part,
  literal: part,
  suffix: part,
  'dropping-particle': part,
  'non-dropping-particle': part,
  'comma-suffix': kept,
  'static-ordering': kept,
  'parse-names': kept,
});

/** One source in CSL-JSON. A field that the format does not know is a finding: it would appear nowhere. */
export const sourceSchema = z.strictObject({
  ...handedOn,
  id: idSchema.describe('The id that words cite: `[@id]`.'),
  type: z.string().min(1).describe('Kind of source in CSL: `article-newspaper`, `webpage`, `report`, `legislation` …'),
  title: z.string().min(1).describe('Title as published.'),
  author: z.array(nameSchema).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: datePartsSchema.optional(),
  accessed: datePartsSchema.optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  language: z.string().optional().describe('Language of the source, e.g. `uk` or `en-GB`.'),
  custom: z
    .looseObject({
      'title-language': languageSchema.optional().describe('The language of `title`, where it was translated.'),
    })
    .optional(),
  note: z.string().optional(),
});

/** `sources.json`: a list, as reference managers export it. */
export const sourcesSchema = z.array(sourceSchema);

/** A source in CSL-JSON. */
export type Source = z.infer<typeof sourceSchema>;
