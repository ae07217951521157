import { z } from 'zod';
import { chapterSchema, frontMatterSchema } from './chapter.ts';
import { departuresSchema } from './departures.ts';
import { boundsSchema } from './geography.ts';
import { glossarySchema } from './glossary.ts';
import { featurePropertiesSchemas, layersFileSchema } from './layers.ts';
import { sourcesSchema } from './sources.ts';
import { storySchema } from './story.ts';
import { idSchema } from './text.ts';

/**
 * The schemas of content files for code editors, as JSON Schema: what completes field names, shows their meaning and marks
 * mistakes while someone types. Made from the schemas of the check, so the two never disagree.
 */

const geometry = z.looseObject({ type: z.string() }).nullable().describe('Geometry as in RFC 7946, longitude first.');

/** A GeoJSON file; the preset of the layer decides which properties a feature has. */
const featureFileSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  name: z.string().optional(),
  bbox: boundsSchema.optional(),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: idSchema.describe('The id that steps and words use; exists once in all files.'),
      bbox: boundsSchema.optional().describe('Extent of a feature without a geometry of its own.'),
      geometry,
      properties: z
        .union(Object.values(featurePropertiesSchemas) as unknown as [z.ZodType, z.ZodType])
        .describe('Properties by the preset of the layer that shows the feature.'),
    }),
  ),
});

const schemas = {
  'story.schema.json': { title: 'story.yaml', schema: storySchema },
  'chapter.schema.json': { title: 'chapter.yaml', schema: chapterSchema },
  'front-matter.schema.json': { title: 'Front matter of a language file', schema: frontMatterSchema },
  'layers.schema.json': { title: 'map/layers.yaml', schema: layersFileSchema },
  'features.schema.json': { title: 'map/*.geojson', schema: featureFileSchema },
  'sources.schema.json': { title: 'sources.json', schema: sourcesSchema },
  'glossary.schema.json': { title: 'glossary.yaml', schema: glossarySchema },
  'departures.schema.json': { title: 'departures.yaml', schema: departuresSchema },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>>;

/** Text of every schema file, by file name; draft 7, which all editors read. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, { title, schema }]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
      return [name, `${JSON.stringify({ title, ...json }, null, 2)}\n`];
    }),
  );
}
