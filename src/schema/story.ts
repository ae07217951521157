import { z } from 'zod';
import { boundsSchema } from './geography.ts';
import { dateSchema, idSchema, languageSchema, localizedSchema } from './text.ts';

/** `story.yaml`: everything about the publication as a whole. */
export const storySchema = z.strictObject({
  id: idSchema,
  languages: z.array(languageSchema).min(1).describe('Languages of the edition, in the order shown.'),
  defaultLanguage: languageSchema.optional().describe('For readers whose language is not offered. Default: the first.'),
  title: localizedSchema,
  standfirst: localizedSchema.describe('Two or three sentences under the title.'),
  authors: z.array(z.strictObject({ name: localizedSchema, url: z.url().optional() })).min(1),
  published: dateSchema,
  updated: dateSchema.optional().describe('Day of the last change of substance.'),
  checked: dateSchema.describe('Day up to which the facts were checked; the last day on the map.'),
  licence: z
    .strictObject({ name: z.string().min(1), url: z.url() })
    .describe('Licence of words and data, e.g. CC BY 4.0.'),
  method: localizedSchema
    .optional()
    .describe('How the story was researched: a paragraph or more, for the sources page.'),
  credits: z
    .array(z.strictObject({ text: localizedSchema, url: z.url().optional() }))
    .optional()
    .describe('Data of others used in `map/`, with licence.'),
  contact: z.email().optional(),
  embed: z
    .strictObject({
      allow: z
        .array(z.string().regex(/^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?$/))
        .min(1)
        .describe('Sites that may embed the story, e.g. `https://www.example.org` or `https://*.example.org`.'),
    })
    .optional()
    .describe('Who may embed the story. Default: everyone.'),
  visibility: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('Least share of what a step is about that must be seen on every screen, 0 to 1. Default 0.6.'),
  map: z.strictObject({
    bounds: boundsSchema.describe('The map never leaves this box.'),
    maxZoom: z.number().min(3).max(12).optional().describe('Never closer than this. Default 10.5.'),
    borders: z
      .enum(['international-law', 'de-facto', 'none'])
      .optional()
      .describe('How contested borders are drawn; the legend names it. Default `international-law`.'),
    relief: z.boolean().optional().describe('Shaded relief under the map. Default true.'),
  }),
});

/** `story.yaml` as written. */
export type StoryInput = z.infer<typeof storySchema>;
