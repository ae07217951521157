import { jsonFaults as faults } from './json-faults.ts';
import type { SyntaxFault } from './yaml-faults.ts';

/** A JSON reader that keeps offsets, since the language's own tells neither where a value stood nor of repeated fields. */

/** A value with the offsets it was read from; `end` is the first offset after it. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly fields?: ReadonlyMap<string, JsonField>;
  readonly entries?: readonly JsonNode[];
}

/** A field with the offsets of its name. */
export interface JsonField {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly node: JsonNode;
}

/** Where valid JSON ends, and why. */
export class JsonFault extends Error {
  readonly offset: number;
  readonly wording: SyntaxFault;
  constructor(offset: number, wording: SyntaxFault) {
    super(wording.reason.en);
    this.offset = offset;
    this.wording = wording;
  }
}

interface Reader {
  readonly text: string;
  readonly repeated: JsonField[];
  at: number;
  depth: number;
}

// One character at a time: a repeated group of repeated characters takes exponential time on a text never closed.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t\n\r]*/y;
const words: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Deeper nesting than any GeoJSON has; beyond it the reader would run out of stack. */
const DEEPEST = 200;

/** Reads a whole document. Throws `JsonFault` at the first character that is not JSON. */
export function readJson(text: string): { readonly root: JsonNode; readonly repeated: readonly JsonField[] } {
  const reader: Reader = { text, repeated: [], at: 0, depth: 0 };
  const root = readValue(reader);
  skipBlanks(reader);
  if (reader.at < text.length) throw new JsonFault(reader.at, faults.more);
  return { root, repeated: reader.repeated };
}

function readValue(reader: Reader): JsonNode {
  skipBlanks(reader);
  const start = reader.at;
  const character = reader.text[start];
  if (character === '{') return readObject(reader);
  if (character === '[') return readArray(reader);
  if (character === '"') return readString(reader);
  const number = match(reader, NUMBER);
  if (number !== null) return { start, end: reader.at, value: Number(number) };
  const word = words.find(([name]) => reader.text.startsWith(name, start));
  if (!word) throw new JsonFault(start, start >= reader.text.length ? faults.unclosed : faults.value);
  reader.at += word[0].length;
  return { start, end: reader.at, value: word[1] };
}

function readString(reader: Reader): JsonNode & { readonly value: string } {
  const start = reader.at;
  const raw = match(reader, STRING);
  if (raw === null) throw new JsonFault(start, reader.text[start] === '"' ? faults.string : faults.key);
  return { start, end: reader.at, value: raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1) };
}

function readArray(reader: Reader): JsonNode {
  const start = reader.at;
  const entries: JsonNode[] = [];
  readList(reader, ']', () => entries.push(readValue(reader)));
  return { start, end: reader.at, value: entries.map(({ value }) => value), entries };
}

function readObject(reader: Reader): JsonNode {
  const start = reader.at;
  const fields = new Map<string, JsonField>();
  readList(reader, '}', () => {
    const { value: key, start: from, end } = readString(reader);
    skipBlanks(reader);
    if (reader.text[reader.at] !== ':') throw new JsonFault(reader.at, faults.colon);
    reader.at += 1;
    const field = { key, start: from, end, node: readValue(reader) };
    if (fields.has(key)) reader.repeated.push(field);
    fields.set(key, field);
  });
  const value = Object.fromEntries([...fields.values()].map(({ key, node }) => [key, node.value]));
  return { start, end: reader.at, value, fields };
}

/** Reads what stands between the brackets, calling `readEntry` at the start of each entry. */
function readList(reader: Reader, close: string, readEntry: () => void): void {
  const start = reader.at;
  reader.depth += 1;
  if (reader.depth > DEEPEST) throw new JsonFault(start, faults.deep);
  reader.at += 1;
  skipBlanks(reader);
  while (reader.text[reader.at] !== close) {
    readEntry();
    skipBlanks(reader);
    const next = reader.text[reader.at];
    if (next === close) break;
    if (next !== ',')
      throw new JsonFault(next === undefined ? start : reader.at, next === undefined ? faults.unclosed : faults.comma);
    const comma = reader.at;
    reader.at += 1;
    skipBlanks(reader);
    if (reader.text[reader.at] === close) throw new JsonFault(comma, faults.trailing);
  }
  reader.at += 1;
  reader.depth -= 1;
}

function skipBlanks(reader: Reader): void {
  match(reader, BLANKS);
}

function match(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (!found) return null;
  reader.at = pattern.lastIndex;
  return found[0];
}
