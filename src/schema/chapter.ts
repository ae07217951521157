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
  date: dateSchema,
  kind: z.enum(['correction', 'clarification', 'update']),
  step: idSchema.optional().describe('The step concerned; without it the whole chapter.'),
  text: localizedSchema.describe('What was wrong or new, and what it says now.'),
});

/** `chapter.yaml`. */
export const chapterSchema = z.strictObject({
  kind: z
    .enum(['cover', 'chapter', 'ending'])
    .optional()
    .describe('`chapter` (default), or the opening `cover` or the `ending`.'),
  place: idSchema.optional().describe('The place this chapter is about, by id, for the locator.'),
  steps: z.array(stepSchema).min(1),
  corrections: z.array(correctionSchema).optional(),
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

/** Front matter of a chapter's Markdown file. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).max(90).describe('Title of the chapter in this language.'),
  summary: z.string().min(1).max(300).describe('One or two sentences for lists, search engines and previews.'),
  notes: z
    .record(idSchema, z.array(noteSchema).min(1).max(4))
    .optional()
    .describe('Notes on the map by step id; the first is the most important, small screens show only that one.'),
});

/** `chapter.yaml` as written. */
export type ChapterInput = z.infer<typeof chapterSchema>;
/** One step as written. */
export type StepInput = z.infer<typeof stepSchema>;
/** A correction as written. */
export type Correction = z.infer<typeof correctionSchema>;
/** A note on the map as written. */
export type NoteInput = z.infer<typeof noteSchema>;
/** Front matter as written. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;
