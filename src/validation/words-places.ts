import type { Nodes } from 'mdast';
import type { Place } from './finding.ts';
import type { KnownIds } from './known-ids.ts';
import type { ParsedWords } from './parsed-content.ts';
import { placeOfWords } from './source-text.ts';

/** What the rules for single nodes need. */
export interface WordsContext {
  readonly words: ParsedWords;
  readonly known: KnownIds;
  readonly placeOf: (node: Nodes) => Place;
}

/** The place of a node: its first line when it has several. */
export function nodePlace(words: ParsedWords, node: Nodes): Place {
  const { file, lines } = words.source;
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const endColumn = end.line === start.line ? end.column : (lines[start.line - 1]?.length ?? 0) + 1;
  return { file, line: start.line, column: start.column, ...(endColumn > start.column ? { endColumn } : {}) };
}

/** The place of some words within a node; of the node when they stand there in other characters. */
export function placeWithin(words: ParsedWords, node: Nodes, text: string): Place {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  const place = placeOfWords(words.source, text, start.line, end.line);
  return place.endColumn === undefined ? nodePlace(words, node) : place;
}

/** A node as it is written in the file, markup included. */
export function writtenAs({ source }: ParsedWords, { position }: Nodes): string {
  if (!position) return '';
  const { start, end } = position;
  const lines = source.lines.slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return lines.join('\n');
}

/** At most 40 characters, for messages. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
