import { z } from 'zod';
import { idSchema } from './text.ts';

const datePartsSchema = z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1) });

/** One source in CSL-JSON, the fields that this site shows; see the CSL data specification. */
export const sourceSchema = z.object({
  id: idSchema,
  type: z.string().min(1),
  title: z.string().min(1),
  author: z
    .array(z.object({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }))
    .optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: datePartsSchema.optional(),
  accessed: datePartsSchema.optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  language: z.string().optional(),
  note: z.string().optional(),
});

/** `sources.json`: a list, as reference managers export it. */
export const sourcesSchema = z.array(sourceSchema);

/** A source in CSL-JSON. */
export type Source = z.infer<typeof sourceSchema>;
