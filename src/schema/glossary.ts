import { z } from 'zod';
import { idSchema, localizedSchema } from './text.ts';

/** One entry of `glossary.yaml`. */
export const termSchema = z.strictObject({
  term: localizedSchema.describe('The word explained.'),
  text: localizedSchema.describe('The explanation, two or three sentences.'),
  sources: z.array(idSchema).optional(),
});

/** `glossary.yaml`: term id to entry. */
export const glossarySchema = z.record(idSchema, termSchema);

/** A glossary entry. */
export type TermInput = z.infer<typeof termSchema>;
