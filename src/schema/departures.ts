import { z } from 'zod';
import { idSchema, localizedSchema } from './text.ts';

/** One point in which the story departs from a text it started from. */
export const departureSchema = z.strictObject({
  id: idSchema,
  from: idSchema.describe('Source id of the text departed from.'),
  said: localizedSchema.describe('What that text says.'),
  story: localizedSchema.describe('What this story says.'),
  step: z
    .string()
    .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/)
    .optional()
    .describe('Where the story says it: `chapter.step`.'),
  sources: z.array(idSchema).optional(),
});

/** `departures.yaml`: a list. */
export const departuresSchema = z.array(departureSchema);

/** A departure as written. */
export type Departure = z.infer<typeof departureSchema>;
