import { z } from 'zod';
import { boundsSchema } from './geography.ts';
import { dateSchema, entrySchema, idSchema, languageSchema, localizedSchema } from './text.ts';

/** `story.yaml`: everything about the publication as a whole. */
export const storySchema = z.strictObject({
  id: idSchema.describe('Short name of the story, for file names and data.'),
  languages: z.array(languageSchema).min(1).describe('Languages of the edition, in the order shown.'),
  defaultLanguage: languageSchema.optional().describe('For readers whose language is not offered. Default: the first.'),
  sourceLanguage: languageSchema
    .optional()
    .describe(
      'The language that is written first; the others are its translations. Default: the first of `languages`.',
    ),
  sourcesLanguage: languageSchema
    .optional()
    .describe(
      'The language of the notes in sources.json, and of titles that were translated there. Default: `sourceLanguage`.',
    ),
  unfinished: z
    .array(languageSchema)
    .optional()
    .describe('Languages still being translated: what they lack appears in the source language and is marked.'),
  title: localizedSchema.describe('Title of the story.'),
  standfirst: localizedSchema.describe('Two or three sentences under the title.'),
  authors: z
    .array(z.strictObject({ name: localizedSchema, url: z.url().optional() }))
    .min(1)
    .describe('Who wrote it; the first is the publisher.'),
  published: dateSchema.describe('Day of first publication, e.g. `2025-08-06`.'),
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
  contact: z.email().optional().describe('Where readers can write to.'),
  offline: z
    .boolean()
    .optional()
    .describe('Whether readers’ browsers keep the story for reading without a network. Default true.'),
  redirects: z
    .record(entrySchema, entrySchema)
    .optional()
    .describe('Addresses that were published under another id, old to new: `harbour.old-id: harbour.new-id`.'),
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
  admin: z
    .strictObject({
      on: z.boolean().optional().describe('`false` leaves the browser editor out. Default `true`.'),
      backend: z.enum(['github', 'gitlab', 'gitea']).optional().describe('The git host. Default `github`.'),
      repo: z
        .string()
        .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'a repository like owner/name')
        .optional()
        .describe(
          'Repository that the editor saves to, `owner/name`. Without it, it works with a folder on the computer only.',
        ),
      branch: z.string().min(1).optional().describe('Branch that is saved to. Default `main`.'),
      host: z
        .url({ protocol: /^https$/ })
        .optional()
        .describe('Address of the host where it is your own, e.g. `https://git.example.org`.'),
    })
    .optional()
    .describe('The browser editor at `/admin/`.'),
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
