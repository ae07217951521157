import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';

/** Small changes to YAML that leave every other character alone: comments, quotes, order and blanks stay as written. */

/** The text with an entry put at the end of a top-level list; with a new list after `after` where there is none. */
export function appendToList(text: string, field: string, entry: string, after: string): string {
  const document = parseDocument(text);
  const list = pairOf(document, field)?.value;
  if (isSeq(list) && list.items.length > 0) {
    const end = rangeOf(list.items.at(-1))[1];
    const start = rangeOf(list.items[0])[0];
    const indent = /[ \t]*$/.exec(text.slice(0, Math.max(0, text.lastIndexOf('-', start))))?.[0] ?? '';
    return insert(text, end, list.flow ? `, ${entry}` : `\n${indent}- ${entry}`);
  }
  if (list !== undefined && list !== null) {
    document.setIn([field], [entry]);
    return document.toString({ lineWidth: 0 });
  }
  return insertLine(text, endOfPair(text, pairOf(document, after)), `${field}: [${entry}]`);
}

/** The text with a block put at the end of a top-level group of fields; `lines` are indented by two blanks. */
export function appendToGroup(text: string, field: string, lines: readonly string[]): string {
  const document = parseDocument(text);
  const pair = pairOf(document, field);
  const group = pair?.value;
  const block = lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
  if (isMap(group) && !group.flow && group.items.length > 0) {
    return insertLine(text, contentEnd(text, rangeOf(group)[1]), block);
  }
  if (!pair) return `${text.trimEnd()}\n${field}:\n${block}\n`;
  // An empty group `{}` gives way to the block.
  const [start, end] = rangeOf(group);
  return `${text.slice(0, start).trimEnd()}\n${block}${text.slice(end)}`;
}

function pairOf(document: Document, field: string): Pair | undefined {
  return isMap(document.contents)
    ? document.contents.items.find(({ key }) => isScalar(key) && key.value === field)
    : undefined;
}

function endOfPair(text: string, pair: Pair | undefined): number {
  return pair?.value ? contentEnd(text, rangeOf(pair.value)[1]) : 0;
}

/** Ranges of blocks reach over the line breaks that follow; what is written ends before them. */
function contentEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function insertLine(text: string, after: number, line: string): string {
  const end = text.indexOf('\n', after);
  if (end === -1) return `${text}\n${line}\n`;
  return insert(text, end, `\n${line}`);
}

function insert(text: string, at: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at);
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = (node as Node | undefined)?.range;
  if (!range) throw new Error('A parsed node of YAML has no range.');
  return [range[0], range[1]];
}
