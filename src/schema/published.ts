import { z } from 'zod';
import { dateSchema, entrySchema, languageSchema } from './text.ts';

/** Numbers of a step's words, in the order of the text, as written: `28`, `2.500`, `7.25`. */
const numbersSchema = z.array(z.string().min(1));

/** `published.json`: what readers could see last, written by `npm run published` after every publication. */
export const publishedSchema = z.strictObject({
  recorded: dateSchema.describe('Day of the record.'),
  steps: z
    .record(entrySchema, z.record(languageSchema, numbersSchema))
    .describe('Every address ever published, `chapter.step`, with the numbers in its words by language.'),
});

/** The record of what is published. */
export type Published = z.infer<typeof publishedSchema>;
