import { featurePropertiesSchemas, type Preset } from '../schema/layers.ts';

/** From columns as other programs name them to the properties that a preset has. */

/** What an editor says for all features that do not say it themselves. */
export interface Defaults {
  readonly status?: string;
  readonly date?: string;
  /** Kilometres within which the real spot lies. */
  readonly km?: number;
  readonly rank?: number;
  readonly substance?: string;
  readonly flow?: string;
  readonly kind?: string;
  readonly commodity?: string;
}

/** Properties of one feature, and the columns that have no place in them. */
export interface MappedProperties {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly left: readonly string[];
  /** The name that stands first, in whatever language; `null` where there is none. */
  readonly name: string | null;
}

/** Names that columns have elsewhere, in lower case, for what a feature has here. */
const aliases: Readonly<Record<string, string>> = {
  name: 'names',
  title: 'names',
  titel: 'names',
  bezeichnung: 'names',
  label: 'names',
  ort: 'names',
  description: 'detail',
  beschreibung: 'detail',
  datum: 'date',
  day: 'date',
  tag: 'date',
  source: 'sources',
  quelle: 'sources',
  quellen: 'sources',
  precision_km: 'km',
  genauigkeit_km: 'km',
};
const localized = ['names', 'detail', 'statedBy', 'disputed'];

/** Maps the columns of one feature for a preset. Texts without a language stand for every language. */
export function mapProperties(
  columns: Readonly<Record<string, unknown>>,
  preset: Preset,
  languages: readonly string[],
  defaults: Defaults,
): MappedProperties {
  const { km: commonKm, ...common } = defaults;
  const known = Object.keys(featurePropertiesSchemas[preset].shape);
  const properties: Record<string, unknown> = {};
  const left: string[] = [];
  let km: unknown = commonKm;
  let name: string | null = null;
  for (const [column, value] of Object.entries(columns)) {
    if (value === null || value === '') continue;
    const { field, lang } = fieldOf(column, known, languages);
    if (field === 'id') continue;
    if (field === 'names' && typeof value === 'string') name ??= value;
    if (field === 'km') km = Number(value);
    else if (field === null || !known.includes(field)) left.push(column);
    else if (!assign(properties, field, lang, value, languages)) left.push(column);
  }
  for (const [field, value] of Object.entries(common)) {
    if (known.includes(field)) properties[field] ??= value;
  }
  if (preset === 'place') properties['rank'] ??= 3;
  if (typeof km === 'number' && km > 0) properties['precision'] ??= { kind: 'approximate', km };
  return { properties, left, name };
}

function fieldOf(column: string, known: readonly string[], languages: readonly string[]) {
  const name = column.trim();
  const [, stem = name, suffix] = /^(.+?)[_:. -]([a-z]{2})$/i.exec(name) ?? [];
  const lang = suffix !== undefined && languages.includes(suffix.toLowerCase()) ? suffix.toLowerCase() : null;
  const plain = (lang === null ? name : stem).toLowerCase();
  const field = known.find((each) => each.toLowerCase() === plain) ?? aliases[plain] ?? (plain === 'id' ? plain : null);
  return { field, lang };
}

/** Whether the value could be taken. */
function assign(
  properties: Record<string, unknown>,
  field: string,
  lang: string | null,
  value: unknown,
  languages: readonly string[],
): boolean {
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  if (localized.includes(field) && written !== null) {
    const words = (properties[field] ?? {}) as Record<string, string>;
    for (const each of lang === null ? languages : [lang]) if (lang !== null || !(each in words)) words[each] = written;
    properties[field] = words;
    return true;
  }
  const read = readValue(field, value);
  if (read === null) return false;
  properties[field] = read;
  return true;
}

function readValue(field: string, value: unknown): unknown {
  if (field === 'date' || field === 'end') return typeof value === 'string' ? readDay(value) : null;
  if (field === 'sources' && typeof value === 'string') return value.split(/[;,\s]+/).filter((id) => id !== '');
  if (field === 'rank') return Number.isInteger(Number(value)) ? Number(value) : null;
  return value;
}

/** `2025-08-06`, `6.8.2025` or a time that begins with a day; `null` for days that could be read in two ways. */
function readDay(written: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(written.trim())?.[1];
  if (iso !== undefined) return iso;
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written.trim()) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
