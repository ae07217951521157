import type { Place } from './finding.ts';

/** A text file of the content folder, and where in it things stand. */
export interface SourceText {
  readonly file: string;
  /** Line endings are `\n`; no byte order mark. */
  readonly text: string;
  readonly lines: readonly string[];
}

/** A file as the rules read it, whatever its line endings were. */
export function sourceText(file: string, raw: string): SourceText {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return { file, text, lines: text.split('\n') };
}

/** The place between two offsets; the mark ends with the line. Offsets beyond the text mean its end. */
export function placeAt(source: SourceText, start: number, end = start): Place {
  const { file, text } = source;
  const from = Math.min(Math.max(start, 0), text.length);
  const starts = lineStarts(source);
  const line = lineAt(starts, from);
  const lineStart = starts[line - 1] ?? 0;
  const lineEnd = text.indexOf('\n', from);
  const until = Math.min(end, lineEnd === -1 ? text.length : lineEnd);
  const column = from - lineStart + 1;
  return { file, line, column, ...(until > from ? { endColumn: until - lineStart + 1 } : {}) };
}

/** The place of some words on or after a line, up to a last line; the start of the first line when they are not there. */
export function placeOfWords(source: SourceText, words: string, firstLine: number, lastLine: number): Place {
  for (let line = firstLine; line <= lastLine; line += 1) {
    const index = source.lines[line - 1]?.indexOf(words) ?? -1;
    if (index >= 0) return { file: source.file, line, column: index + 1, endColumn: index + 1 + words.length };
  }
  return { file: source.file, line: firstLine, column: 1 };
}

/** The start of a file; also for a file that is missing. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

const startsOf = new WeakMap<SourceText, readonly number[]>();

/** Offsets at which the lines begin; kept, since every name in a large data file asks for its place. */
function lineStarts(source: SourceText): readonly number[] {
  const known = startsOf.get(source);
  if (known !== undefined) return known;
  let next = 0;
  const starts = source.lines.map((line) => {
    const start = next;
    next += line.length + 1;
    return start;
  });
  startsOf.set(source, starts);
  return starts;
}

/** Number, from 1, of the last line that begins at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
