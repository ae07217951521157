import type { z } from 'zod';
import type { Form, Kind } from './catalogue/field-words.ts';
import { valueAt, type DataFile, type DataPath } from './data-file.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { fieldNames, type Schema } from './schema-walk.ts';
import { chooseOption, isSwapped } from './schema-unions.ts';

type Issue = z.core.$ZodIssue;

/** A value that keeps to its schema, or `null` with at least one finding. */
export interface Checked<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** Checks a part of a document against a schema and words every issue as a finding at its place. */
export function checkSchema<S extends z.ZodType>(schema: S, data: DataFile, base: DataPath = []): Checked<z.output<S>> {
  const value = valueAt(data.value, base);
  const result = schema.safeParse(value);
  const findings = result.success ? [] : issueFindings(result.error.issues, { schema, data, base });
  const passedOver = reservedKeys(value)
    .map((path) => data.placeOf([...base, ...path], 'key'))
    .filter(({ line, column }) => !findings.some((each) => each.line === line && each.column === column))
    .map((place) => finding('invalid-form', place, { value: RESERVED_KEY, form: 'id' }));
  if (result.success && passedOver.length === 0) return { value: result.data, findings: [] };
  return { value: null, findings: [...findings, ...passedOver] };
}

/** The one name that Zod drops from groups of any names without a word, because it has a meaning in JavaScript. */
const RESERVED_KEY = '__proto__';

/** Where that name is used in a value. */
function reservedKeys(value: unknown, path: DataPath = []): readonly DataPath[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => reservedKeys(each, [...path, index]));
  return Object.keys(value).flatMap((key) => [
    ...(key === RESERVED_KEY ? [[...path, key]] : []),
    ...reservedKeys((value as Readonly<Record<string, unknown>>)[key], [...path, key]),
  ]);
}

interface Context {
  readonly schema: Schema;
  readonly data: DataFile;
  /** Path of the value that the schema describes. */
  readonly base: DataPath;
}

function issueFindings(issues: readonly Issue[], context: Context): Finding[] {
  const renamed = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const meant = didYouMean(key, fieldNames(context.schema, pathOf(issue)));
      if (meant !== null) renamed.add([...pathOf(issue), meant].join('\n'));
    }
  }
  // A missing field that an unknown one was meant to be is one mistake, not two.
  const apart = issues.filter((issue) => !(isMissing(issue, context) && renamed.has(pathOf(issue).join('\n'))));
  return apart.flatMap((issue) => issueFinding(issue, context));
}

function pathOf(issue: Issue): (string | number)[] {
  return issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
}

function isMissing(issue: Issue, { data, base }: Context): boolean {
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') return false;
  return issue.path.length > 0 && valueAt(data.value, [...base, ...pathOf(issue)]) === undefined;
}

function issueFinding(issue: Issue, context: Context): Finding[] {
  const { data, base } = context;
  const path = [...base, ...pathOf(issue)];
  const place = data.placeOf(path);
  const value = valueAt(data.value, path);
  if (isMissing(issue, context)) return [finding('missing-field', place, { field: String(path.at(-1)) })];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => unknownField(field, pathOf(issue), context));
    case 'invalid_union':
      return unionFindings(issue, path, context);
    case 'invalid_type':
      return [finding('wrong-type', place, { expected: kindWord(issue.expected), found: kindOf(value) })];
    case 'invalid_value':
      return [unknownValue(value, issue.values.map(String), context, path)];
    case 'invalid_format':
      return [finding('invalid-form', place, { value: writtenValue(value), form: formOf(issue) })];
    case 'invalid_key':
      return [keyFinding(issue, path, context)];
    case 'too_small':
    case 'too_big':
      return rangeFindings(issue, value, path, context);
    default:
      return [finding('invalid-form', place, { value: writtenValue(value), form: 'other' })];
  }
}

function unknownField(field: string, path: DataPath, { schema, data, base }: Context): Finding {
  const names = fieldNames(schema, path);
  const place = data.placeOf([...base, ...path, field], 'key');
  return finding('unknown-field', place, { field, allowed: names.join(', '), suggestion: didYouMean(field, names) });
}

function unknownValue(value: unknown, allowed: readonly string[], { data }: Context, path: DataPath): Finding {
  const written = writtenValue(value);
  const args = { value: written, allowed: allowed.join(', '), suggestion: didYouMean(written, allowed) };
  return finding('unknown-value', data.placeOf(path), args);
}

/** A value as an editor would recognise it. */
function writtenValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function unionFindings(issue: Extract<Issue, { code: 'invalid_union' }>, path: DataPath, context: Context): Finding[] {
  const { data, schema } = context;
  const value = valueAt(data.value, path);
  const chosen = chooseOption(schema, pathOf(issue), issue.errors, value);
  if (!chosen) return [finding('camera-target', data.placeOf(path), {})];
  return issueFindings(chosen.issues, { schema: chosen.schema, data, base: path });
}

function keyFinding(issue: Extract<Issue, { code: 'invalid_key' }>, path: DataPath, { data }: Context): Finding {
  const nested = issue.issues[0];
  const form = nested?.code === 'invalid_format' ? formOf(nested) : 'other';
  return finding('invalid-form', data.placeOf(path, 'key'), { value: String(path.at(-1)), form });
}

function rangeFindings(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  value: unknown,
  path: DataPath,
  { data }: Context,
): Finding[] {
  const position = valueAt(data.value, path.slice(0, -1));
  if (isSwapped(position)) {
    const [lat, lng] = position;
    return [finding('swapped-coordinates', data.placeOf(path.slice(0, -1)), { lng, lat })];
  }
  if (value === '') return [finding('empty-text', data.placeOf(path), {})];
  const side = issue.code === 'too_small' ? 'least' : 'most';
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const counts = issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'entries' : 'value';
  return [finding('out-of-range', data.placeOf(path), { side, limit, counts })];
}

function formOf(issue: { readonly format: string; readonly pattern?: string | undefined }): Form {
  if (issue.format === 'date' || issue.format === 'url' || issue.format === 'email') return issue.format;
  const pattern = issue.pattern ?? '';
  if (pattern.includes('geojson')) return 'file';
  if (pattern.includes('{4}')) return 'year-month-day';
  if (pattern.includes('[A-Z]')) return 'country';
  if (pattern.includes('\\.')) return 'step-key';
  if (pattern.includes('{2}')) return 'language';
  return pattern.includes('a-z0-9') ? 'id' : 'other';
}

function kindWord(expected: string): Kind {
  if (expected === 'int') return 'integer';
  if (expected === 'record' || expected === 'object') return 'object';
  if (expected === 'tuple' || expected === 'array') return 'array';
  return expected === 'number' || expected === 'boolean' || expected === 'null' ? expected : 'string';
}

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'number' || type === 'boolean' || type === 'object' ? type : 'string';
}
