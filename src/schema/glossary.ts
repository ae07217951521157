import { z } from 'zod';
import { idSchema, localizedSchema } from './text.ts';

/** One entry of `glossary.yaml`. */
export const termSchema = z.strictObject({
  term: localizedSchema.describe('The word explained.'),
  long: localizedSchema
    .optional()
    .describe(
      'For an abbreviation: what it stands for, without an article. It is spelled out at the first mention in a chapter and told to screen readers at each.',
    ),
  text: localizedSchema.describe('The explanation, two or three sentences.'),
  sources: z.array(idSchema).optional(),
});

/** `glossary.yaml`: term id to entry. */
export const glossarySchema = z.record(idSchema, termSchema);

/** A glossary entry. */
export type TermInput = z.infer<typeof termSchema>;
