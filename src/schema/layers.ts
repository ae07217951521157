import { z } from 'zod';
import { dateSchema, idSchema, languageSchema, localizedSchema } from './text.ts';

/** What a layer looks like; one visual grammar for every story. */
export const presetSchema = z.enum(['pipeline', 'strike', 'event', 'area', 'flow', 'place']);

/** One layer of `map/layers.yaml`. */
export const layerSchema = z.strictObject({
  data: z
    .string()
    .regex(/^[a-z0-9-]+\.geojson$/, 'a file name like pipelines.geojson')
    .describe('GeoJSON file in the folder `map/`.'),
  preset: presetSchema.describe('`pipeline`, `strike`, `event`, `area`, `flow` or `place`.'),
  select: z.array(idSchema).min(1).optional().describe('Only these features of the file, by id. Default: all.'),
  title: localizedSchema.describe('Name of the layer in legend and lists.'),
  note: localizedSchema.optional().describe('One sentence for the legend: what the marks mean, how exact they are.'),
  asOf: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional()
    .describe('Date of the data: year, month or day.'),
});

/** `map/layers.yaml`. */
export const layersFileSchema = z.strictObject({
  layers: z.record(idSchema, layerSchema),
});

/** How surely something is known. `details-disputed`: it happened, accounts differ. `reported`: one side or one outlet. `claimed`: unnamed sources. */
export const statusSchema = z.enum(['confirmed', 'details-disputed', 'reported', 'claimed']);

const commonProperties = {
  names: localizedSchema.describe('Name per language, as shown on the map.'),
  namesBefore: z
    .strictObject({ date: dateSchema, names: localizedSchema })
    .optional()
    .describe('Other order of names on maps dated before this day.'),
  local: z.record(languageSchema, z.string()).optional().describe('Local spellings, by language tag.'),
  detail: localizedSchema.optional().describe('What this is or what happened, in one or two sentences.'),
  status: statusSchema.optional(),
  statedBy: localizedSchema.optional().describe('Who says so.'),
  disputed: localizedSchema.optional().describe('What is disputed, and by whom.'),
  precision: z
    .strictObject({
      kind: z.enum(['settlement', 'facility', 'approximate', 'schematic']),
      km: z.number().positive().max(500),
    })
    .optional()
    .describe('The real spot lies within this many kilometres of the one drawn.'),
  date: dateSchema.optional(),
  end: dateSchema.optional().describe('Last day, for what lasted.'),
  sources: z.array(idSchema).optional().describe('Source ids from `sources.json`.'),
};

/** Properties of a feature, by the preset of its layer. Unknown properties are findings. */
export const featurePropertiesSchemas = {
  pipeline: z.strictObject({
    ...commonProperties,
    substance: z.enum(['gas', 'oil', 'diesel']),
    flow: z
      .enum(['forward', 'reverse', 'both', 'none'])
      .describe('Direction of flow against the order of the coordinates.'),
    facts: z
      .array(z.strictObject({ label: localizedSchema, value: localizedSchema }))
      .optional()
      .describe('Length, capacity, operator and the like.'),
  }),
  strike: z.strictObject({ ...commonProperties, date: dateSchema, status: statusSchema }),
  event: z.strictObject({ ...commonProperties, date: dateSchema, status: statusSchema }),
  area: z.strictObject({
    ...commonProperties,
    kind: z.enum(['territory', 'corridor', 'members', 'line']),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .optional()
      .describe('ISO codes of countries of the basemap, for features without a geometry of their own.'),
  }),
  flow: z.strictObject({ ...commonProperties, commodity: z.enum(['arms', 'gas', 'aid']) }),
  place: z.strictObject({ ...commonProperties, rank: z.int().min(1).max(4).describe('1 capital … 4 village.') }),
} as const satisfies Record<Preset, z.ZodType>;

/** A preset's name. */
export type Preset = z.infer<typeof presetSchema>;
/** A layer as written. */
export type LayerInput = z.infer<typeof layerSchema>;
/** How surely something is known. */
export type Status = z.infer<typeof statusSchema>;
/** Properties of features, by preset. */
export type FeatureProperties = { readonly [P in Preset]: z.infer<(typeof featurePropertiesSchemas)[P]> };
