import type { Lang, Localized } from '../schema/text.ts';
import type { Layer, MapFeature, SourceId, Story } from '../story/story.ts';
import { sourceReference } from './source-text.ts';

/** One cell of a layer's table; empty where the feature has nothing to say. */
export type Cell = string | number;

/** A layer as a table: one row per feature in the order they are drawn in, a column for every statement. */
export interface LayerTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** Parts of a cell that holds several values, e.g. sources. */
const SEPARATOR = '; ';

/**
 * All that the story says of the features of a layer, flat: names and statements once per language, days, precision in
 * kilometres, sources as references, the licence in every row, so that a row taken out of its file still says whose it
 * is. Columns that a whole layer leaves empty are left out, but for those every file has.
 */
export function layerTable(story: Story, layer: Layer): LayerTable {
  const rows = layer.features.map((feature) => featureRow(story, layer, feature));
  const filled = new Set(rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== '')));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns: columns.filter((column) => filled.has(column) || ALWAYS.has(column)), rows };
}

const ALWAYS: ReadonlySet<string> = new Set([
  'date',
  'end',
  'status',
  'precision_kind',
  'precision_km',
  'sources',
  'data_as_of',
]);

function featureRow(
  story: Story,
  layer: Layer,
  { id, properties, bounds, geometry }: MapFeature,
): Record<string, Cell> {
  const { languages } = story;
  const { names, namesBefore, local, detail, status, statedBy, disputed, precision, date, end, sources, ...own } =
    properties;
  return {
    id,
    ...perLanguage('name', names, languages),
    ...Object.fromEntries(Object.entries(local ?? {}).map(([tag, name]) => [`local_name_${tag}`, name])),
    ...perLanguage('name_before', namesBefore?.names, languages),
    name_before_date: namesBefore?.date ?? '',
    date: date ?? '',
    end: end ?? '',
    status: status ?? '',
    ...perLanguage('detail', detail, languages),
    ...perLanguage('stated_by', statedBy, languages),
    ...perLanguage('disputed', disputed, languages),
    precision_kind: precision?.kind ?? '',
    precision_km: precision?.km ?? '',
    ...ownCells(own, languages),
    ...(geometry?.type === 'Point' ? { longitude: bounds[0], latitude: bounds[1] } : {}),
    sources: sourceReferences(story, sources ?? []),
    data_as_of: layer.input.asOf ?? '',
    licence: story.input.licence.name,
    licence_url: story.input.licence.url,
  };
}

/** What only some presets have: one cell per word or number, lists joined, facts as `label: value` per language. */
function ownCells(own: Readonly<Record<string, unknown>>, languages: readonly Lang[]): Record<string, Cell> {
  const { facts, ...plain } = own as { facts?: readonly { label: Localized; value: Localized }[] };
  const cells = Object.entries(plain as Readonly<Record<string, string | number | readonly string[]>>).map(
    ([name, value]) => [name, typeof value === 'object' ? value.join(SEPARATOR) : value] as const,
  );
  const told = languages.map(
    (lang) =>
      [
        `facts_${lang}`,
        (facts ?? []).map(({ label, value }) => `${label[lang] ?? ''}: ${value[lang] ?? ''}`).join(SEPARATOR),
      ] as const,
  );
  return Object.fromEntries([...cells, ...told]);
}

function perLanguage(name: string, words: Localized | undefined, languages: readonly Lang[]): Record<string, Cell> {
  return Object.fromEntries(languages.map((lang) => [`${name}_${lang}`, words?.[lang] ?? '']));
}

/** References in the story's default language; names of publications and titles are as they were published. */
function sourceReferences(story: Story, ids: readonly string[]): string {
  return ids
    .flatMap((id) => story.sources.get(id as SourceId) ?? [])
    .map(({ source }) => sourceReference(source, story.defaultLanguage))
    .join(SEPARATOR);
}
