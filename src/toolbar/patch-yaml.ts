import { isDeepStrictEqual } from 'node:util';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from './text-edits.ts';

/**
 * Edits that turn the value of a YAML node into another one, as small as they can be: single numbers and words, single
 * entries of a list, single fields. Anchors, tags and forms that cannot be told apart from a comment are refused.
 */

/** Thrown where a text is written in a way that is left to people. */
export class Unpatchable extends Error {}

type Value = string | number | readonly Value[] | { readonly [key: string]: Value | undefined };

/** Edits that set a field of a map, or take it away (`null`); a new one goes after the fields that `order` has before it. */
export function patchField(text: string, map: YAMLMap, key: string, value: unknown, order: readonly string[]): Edit[] {
  const index = map.items.findIndex((pair) => keyOf(pair) === key);
  if (value === null || value === undefined) return index === -1 ? [] : removePairs(text, map, index, index);
  if (index !== -1) return patchNode(text, map.items[index]?.value, value as Value);
  const before = new Set(order.slice(0, order.indexOf(key)));
  const after = map.items.findLastIndex((pair) => before.has(keyOf(pair)));
  return [insertPair(text, map, Math.max(after, 0), `${key}: ${flowText(value as Value)}`)];
}

function patchNode(text: string, node: unknown, value: Value): Edit[] {
  if (!isNode(node) || ('anchor' in node && node.anchor) || node.tag) throw new Unpatchable();
  if (isScalar(node) && typeof value !== 'object') {
    if (node.value === value) return [];
    const [start, end] = rangeOf(node);
    return [{ start, end, text: scalarText(value, node) }];
  }
  if (isSeq(node) && Array.isArray(value)) return patchList(text, node, value as readonly Value[]);
  if (isMap(node) && typeof value === 'object') return patchMap(text, node, value as Record<string, Value | undefined>);
  throw new Unpatchable();
}

/** Fields that go and fields that come take each other's place as far as they reach. */
function patchMap(text: string, map: YAMLMap, value: Readonly<Record<string, Value | undefined>>): Edit[] {
  const keys = map.items.map(keyOf);
  const wanted = Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  const kept = wanted.filter(([key]) => keys.includes(key));
  const gone = keys.flatMap((key, index) => (wanted.some(([other]) => other === key) ? [] : [index]));
  const come = wanted.filter(([key]) => !keys.includes(key)).map(([key, each]) => `${key}: ${flowText(each)}`);
  const shared = Math.min(gone.length, come.length);
  const edits = kept.flatMap(([key, each]) => patchNode(text, map.items[keys.indexOf(key)]?.value, each));
  for (let index = 0; index < shared; index += 1) {
    const pair = map.items[gone[index] ?? 0] as Pair;
    edits.push(replacement(text, startOf(pair), endOf(text, pair), come[index] ?? ''));
  }
  for (const [first, last] of runs(gone.slice(shared))) edits.push(...removePairs(text, map, first, last));
  if (come.length > shared) {
    edits.push(insertPair(text, map, map.items.length - 1, ...come.slice(shared)));
  }
  return edits;
}

function patchList(text: string, list: YAMLSeq, value: readonly Value[]): Edit[] {
  const items = list.items;
  const same = (item: unknown, each: Value | undefined): boolean =>
    isScalar(item) ? item.value === each : isCollection(item) && isDeepStrictEqual(item.toJSON(), each);
  if (items.length === value.length)
    return items.flatMap((item, index) => patchNode(text, item, value[index] as Value));
  let head = 0;
  while (head < Math.min(items.length, value.length) && same(items[head], value[head])) head += 1;
  let tail = 0;
  while (
    tail < Math.min(items.length, value.length) - head &&
    same(items[items.length - 1 - tail], value[value.length - 1 - tail])
  ) {
    tail += 1;
  }
  const [old, put] = [items.slice(head, items.length - tail), value.slice(head, value.length - tail)];
  const shared = Math.min(old.length, put.length);
  const edits = old.slice(0, shared).flatMap((item, index) => patchNode(text, item, put[index] as Value));
  if (old.length > shared) edits.push(...removeItems(text, list, head + shared, head + old.length - 1));
  if (put.length > shared) edits.push(insertItems(text, list, head + shared, put.slice(shared)));
  return edits;
}

function removeItems(text: string, list: YAMLSeq, first: number, last: number): Edit[] {
  const [from, to] = [list.items[first] as Node, list.items[last] as Node];
  if (isFlow(list)) return [removal(text, list.items as Node[], first, last)];
  // A block list without entries would be no list any more.
  if (first === 0 && last === list.items.length - 1) {
    return [replacement(text, rangeOf(list)[0], endOf(text, to), '[]')];
  }
  return [replacement(text, lineStart(text, startOf(from)), nextLine(text, endOf(text, to)), '')];
}

function insertItems(text: string, list: YAMLSeq, at: number, values: readonly Value[]): Edit {
  const items = list.items as Node[];
  const before = items[at - 1];
  if (isFlow(list)) {
    const words = values.map((each) => flowText(each)).join(', ');
    if (before !== undefined) return insertion(endOf(text, before), `, ${words}`);
    const next = items[0];
    return next === undefined ? insertion(rangeOf(list)[0] + 1, words) : insertion(startOf(next), `${words}, `);
  }
  const model = before ?? items[0];
  if (model === undefined) throw new Unpatchable();
  const dash = text.lastIndexOf('-', startOf(model));
  const indent = text.slice(lineStart(text, dash), dash);
  if (indent.trim() !== '') throw new Unpatchable();
  const lines = values.map((each) => `${indent}- ${flowText(each)}`);
  if (before === undefined) return insertion(lineStart(text, dash), lines.map((line) => line + newline(text)).join(''));
  return insertion(lineEnd(text, endOf(text, before)), lines.map((line) => newline(text) + line).join(''));
}

function removePairs(text: string, map: YAMLMap, first: number, last: number): Edit[] {
  if (isFlow(map)) return [removal(text, map.items, first, last)];
  const [from, to] = [map.items[first] as Pair, map.items[last] as Pair];
  const start = startOf(from);
  if (text.slice(lineStart(text, start), start).trim() === '') {
    return [replacement(text, lineStart(text, start), nextLine(text, endOf(text, to)), '')];
  }
  // The first field shares its line with the dash of a list.
  const next = map.items[last + 1];
  if (next === undefined) throw new Unpatchable();
  return [replacement(text, start, startOf(next), '', 'no-comment')];
}

/** Takes entries of a flow collection out, with one of the commas around them. */
function removal(text: string, items: readonly (Node | Pair)[], first: number, last: number): Edit {
  const [before, from, to, after] = [items[first - 1], items[first], items[last], items[last + 1]];
  if (from === undefined || to === undefined) throw new Unpatchable();
  if (before !== undefined) return replacement(text, endOf(text, before), endOf(text, to), '', 'no-comment');
  return replacement(text, startOf(from), after === undefined ? endOf(text, to) : startOf(after), '', 'no-comment');
}

function insertPair(text: string, map: YAMLMap, after: number, ...pairs: readonly string[]): Edit {
  const before = map.items[after];
  if (isFlow(map)) {
    if (before === undefined) return insertion(rangeOf(map)[0] + 1, ` ${pairs.join(', ')} `);
    return insertion(endOf(text, before), `, ${pairs.join(', ')}`);
  }
  const first = map.items[0];
  if (before === undefined || first === undefined) throw new Unpatchable();
  const indent = ' '.repeat(startOf(first) - lineStart(text, startOf(first)));
  return insertion(lineEnd(text, endOf(text, before)), pairs.map((pair) => newline(text) + indent + pair).join(''));
}

function replacement(text: string, start: number, end: number, put: string, comments?: 'no-comment'): Edit {
  if (comments === 'no-comment' && /(?:^|\s)#/.test(text.slice(start, end))) throw new Unpatchable();
  return { start, end, text: put };
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function runs(indexes: readonly number[]): (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const index of indexes) {
    const last = found.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

function isFlow(node: YAMLMap | YAMLSeq): boolean {
  return node.flow === true;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function startOf(part: Node | Pair): number {
  return rangeOf(isNode(part) ? part : (part.key as Node))[0];
}

/** End of what is written for a value, without blanks, comments and line breaks after it. */
function endOf(text: string, part: Node | Pair): number {
  const value = isNode(part) ? part : (part.value as Node | null);
  if (value === null) return isNode(part) ? rangeOf(part)[1] : rangeOf(part.key as Node)[1] + 1;
  if ((isMap(value) || isSeq(value)) && !isFlow(value)) {
    const last = value.items.at(-1) as Node | Pair | undefined;
    if (last !== undefined) return endOf(text, last);
  }
  const [start] = rangeOf(value);
  let [, end] = rangeOf(value);
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function rangeOf(node: Node): readonly [number, number] {
  if (!node.range) throw new Unpatchable();
  return [node.range[0], node.range[1]];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line ends, before its line break. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function scalarText(value: string | number, old: Scalar): string {
  if (typeof value === 'number') return String(value);
  if (old.type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  if (old.type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  if (old.type === 'BLOCK_FOLDED' || old.type === 'BLOCK_LITERAL') throw new Unpatchable();
  return flowText(value);
}

/** A value on one line, e.g. `{ fit: [a, b], maxZoom: 9 }`. */
export function flowText(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return stringify(value).trim();
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(flowText).join(', ')}]`;
  const pairs = Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return `{ ${pairs.map(([key, each]) => `${key}: ${flowText(each)}`).join(', ')} }`;
}
