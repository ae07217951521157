import { z } from 'zod';

/**
 * Small pieces that every content file is written with: ids, dates and words per language.
 * Field descriptions are what editors read in the guide and in their code editor.
 */

/** An id: small letters, digits and hyphens, at most 64 characters. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id has small letters a to z, digits and single hyphens')
  .max(64)
  .describe('Small letters a to z, digits and hyphens, e.g. `river-mouth`.');

/** A language tag of two small letters, e.g. `de`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2}$/, 'a language is two small letters, e.g. de')
  .describe('Two small letters, e.g. `de`.');

/** Words per language; which languages must be there is a rule of the whole story (see validation). */
export const localizedSchema = z
  .record(languageSchema, z.string().min(1))
  .describe('Words per language, e.g. `{ de: Donau, en: Danube }`.');

/** A day, `2025-08-06`. */
export const dateSchema = z.iso.date().describe('A day as year-month-day, e.g. `2025-08-06`.');

/** Where a story can be entered: a chapter, or `chapter.step`. */
export const entrySchema = z
  .string()
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)?$/, 'a chapter, or chapter.step')
  .describe('A chapter’s id, or chapter and step as in the address: `harbour.arrival`.');

/** A language tag. */
export type Lang = z.infer<typeof languageSchema>;
/** Words per language. */
export type Localized = Readonly<Record<Lang, string>>;
