import { localizedSchema } from '../schema/text.ts';
import { valueAt, type DataFile, type DataPath } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { Editions } from './parsed-content.ts';
import { quoteFindings } from './quote-findings.ts';
import { childSchemas, unwrap, type Schema } from './schema-walk.ts';

/** Rules for words per language inside data: none of the story's languages missing, none needless, right quotes. */
export function localizedFindings(
  schema: Schema,
  data: DataFile,
  { languages, finished }: Editions,
  base: DataPath = [],
): Finding[] {
  if (languages.length === 0) return [];
  return localizedPaths(schema, valueAt(data.value, base), base).flatMap((path) => {
    const words = valueAt(data.value, path) as Readonly<Record<string, unknown>>;
    const missing = finished.filter((lang) => !Object.hasOwn(words, lang));
    const needless = Object.keys(words).filter((lang) => /^[a-z]{2}$/.test(lang) && !languages.includes(lang));
    return [
      ...missing.map((lang) => finding('missing-translation', data.placeOf(path), { lang })),
      ...needless.map((lang) =>
        finding('needless-translation', data.placeOf([...path, lang], 'key'), {
          lang,
          languages: languages.join(', '),
        }),
      ),
      ...Object.entries(words).flatMap(([lang, text]) =>
        typeof text === 'string' ? quoteFindings(text, lang, data.placeOf([...path, lang])) : [],
      ),
    ];
  });
}

/** Paths of all groups that hold words per language, as far as the value has the form of the schema. */
export function localizedPaths(schema: Schema, value: unknown, path: DataPath = []): DataPath[] {
  if (typeof value !== 'object' || value === null) return [];
  // `describe` and `optional` wrap or copy a schema; its definition stays the same object.
  if (unwrap(schema)._zod.def === localizedSchema._zod.def) return Array.isArray(value) ? [] : [path];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const child = childSchemas(schema, key)[0];
    return child ? localizedPaths(child, valueAt(value, [key]), [...path, key]) : [];
  });
}
