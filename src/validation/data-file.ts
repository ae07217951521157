import type { Finding, Place } from './finding.ts';
import type { SourceText } from './source-text.ts';

/** Steps from the root of a document to a value: field names and list positions from 0. */
export type DataPath = readonly (string | number)[];

/** A parsed YAML or JSON document that remembers where everything stood. */
export interface DataFile {
  readonly source: SourceText;
  readonly value: unknown;
  /**
   * Where a value stands, or its field's name with `key`. Where there is no such value, the nearest thing that holds
   * it; the start of the document when there is none.
   */
  placeOf(path: DataPath, part?: 'key' | 'value'): Place;
}

/** A document, or why it cannot be read; `data` is `null` when nothing can be trusted. */
export interface Parsed {
  readonly data: DataFile | null;
  readonly findings: readonly Finding[];
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: DataPath): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

/** Whether a value is a group of fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
