import { z } from 'zod';
import { cameraMoveSchema, cameraTargetSchema } from './camera.ts';
import { dateSchema, idSchema, localizedSchema } from './text.ts';

/** One step as written in `chapter.yaml`: the whole state of the map, independent of language. */
export const stepSchema = z.strictObject({
  id: idSchema.describe('The id that the heading of this step carries in every language: `## Title {#id}`.'),
  camera: cameraTargetSchema.describe('Where the map looks.'),
  narrow: cameraTargetSchema.optional().describe('Where the map looks on narrow screens, if that differs.'),
  via: z
    .array(cameraTargetSchema)
    .optional()
    .describe('Only with `move: scrub`: cameras passed on the way. Default: the camera of the step before.'),
  move: cameraMoveSchema.optional().describe('How to get there: `fly` (default), `scrub` with the scroll, or `jump`.'),
  layers: z.array(idSchema).describe('Names of the layers shown, from `map/layers.yaml`; the last lies on top.'),
  highlight: z.array(idSchema).optional().describe('Features that stand out; everything else on the map steps back.'),
  date: dateSchema
    .optional()
    .describe('The day the map shows. Features dated later are not on the map. Default: the day of the last check.'),
  draw: z
    .array(idSchema)
    .optional()
    .describe('Lines drawn one after the other as the reader scrolls; needs `move: scrub`.'),
  card: z.enum(['left', 'right']).optional().describe('Side of the words on wide screens. Default `left`.'),
});

/** One dated correction of a chapter. */
export const correctionSchema = z.strictObject({
  date: dateSchema.describe('Day on which the page changed.'),
  kind: z
    .enum(['correction', 'clarification', 'update'])
    .describe('`correction`: it was wrong; `clarification`: it was unclear; `update`: something new.'),
  step: idSchema.optional().describe('The step concerned; without it the whole chapter.'),
  text: localizedSchema.describe('What was wrong or new, and what it says now.'),
});

/** A picture from `media/` that the words of a chapter show. */
export const pictureSchema = z.strictObject({
  file: z
    .string()
    .regex(/^media\/[a-z0-9][a-z0-9-]*\.(?:jpg|jpeg|png|webp|avif)$/, 'a picture like media/ferry.jpg')
    .describe('The file as the words name it: `media/ferry.jpg`.'),
  credit: localizedSchema.describe('Who made it, as it stands under the picture.'),
  licence: z.string().min(1).describe('Under which terms it may be shown, e.g. `CC BY 4.0` or `Agency, one-time use`.'),
  source: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the original can be found.'),
  caption: localizedSchema.optional().describe('What it shows, where and when, if the words do not say it.'),
});

/** `chapter.yaml`. */
export const chapterSchema = z.strictObject({
  kind: z
    .enum(['cover', 'chapter', 'ending'])
    .optional()
    .describe('`chapter` (default), or the opening `cover` or the `ending`.'),
  place: idSchema.optional().describe('The place this chapter is about, by id, for the locator.'),
  steps: z.array(stepSchema).min(1).describe('The steps in order, each with the whole state of its map.'),
  pictures: z
    .array(pictureSchema)
    .optional()
    .describe('Pictures from `media/` that the words show, with credit and licence.'),
  corrections: z.array(correctionSchema).optional().describe('Dated corrections, clarifications and updates.'),
});

/** One note that stands beside its feature on the map. */
export const noteSchema = z.strictObject({
  at: idSchema.describe('The feature or place that the note is about; a fine line leads to it.'),
  text: z
    .string()
    .min(1)
    .max(90)
    .describe('One short statement from the step’s own words: plain text, at most 90 characters.'),
});

/** A fingerprint of a passage: eight small letters; changes with any word of it. */
export const fingerprintSchema = z
  .string()
  .regex(/^[a-z]{8}$/, 'eight small letters, written by a command')
  .describe('Written by `npm run translations`; nobody types it.');

/** Front matter of a chapter's Markdown file. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).max(90).describe('Title of the chapter in this language.'),
  summary: z.string().min(1).max(300).describe('One or two sentences for lists, search engines and previews.'),
  notes: z
    .record(idSchema, z.array(noteSchema).min(1).max(4))
    .optional()
    .describe('Notes on the map by step id; the first is the most important, small screens show only that one.'),
  translatedFrom: z
    .strictObject({
      head: fingerprintSchema.optional(),
      steps: z.record(idSchema, fingerprintSchema).optional(),
    })
    .optional()
    .describe('In a translation: which version of the source language each passage follows. Written by a command.'),
});

/** `chapter.yaml` as written. */
export type ChapterInput = z.infer<typeof chapterSchema>;
/** One step as written. */
export type StepInput = z.infer<typeof stepSchema>;
/** A correction as written. */
export type Correction = z.infer<typeof correctionSchema>;
/** A picture as written. */
export type PictureInput = z.infer<typeof pictureSchema>;
/** A note on the map as written. */
export type NoteInput = z.infer<typeof noteSchema>;
/** Front matter as written. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;
