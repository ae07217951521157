import type { Text } from 'mdast';
import type { Finding, Place } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { ParsedWords } from './parsed-content.ts';
import { foreignQuote, quoteFindings } from './quote-findings.ts';
import { placeWithin, shorten, type WordsContext } from './words-places.ts';

/** Things that other kinds of Markdown give a meaning, or that were meant to be markup: they would appear as typed. */
const rules: readonly { readonly pattern: RegExp; readonly build: (place: Place, text: string) => Finding }[] = [
  { pattern: /\[\^[^\]\s]+\]/, build: (place, note) => finding('footnote', place, { note }) },
  { pattern: /\[@[^\]\n]*\]?/, build: (place, text) => finding('broken-citation', place, { text: shorten(text) }) },
  { pattern: /\[[^[\]\n]+\]\[[^[\]\n]*\]/, build: (place, text) => finding('undefined-reference', place, { text }) },
  {
    pattern: /\]\([^)\n]*\)?/,
    build: (place, text) => finding('unknown-link', place, { url: shorten(text.slice(2).replace(/\)$/, '')) }),
  },
  { pattern: /^:{3,}.*/m, build: (place) => finding('container-block', place, {}) },
  { pattern: /^.*\|.*\n[ |]*:?-{2,}:?[ |:-]*$/m, build: (place) => finding('table', place, {}) },
  { pattern: /\*\*|`|~~/, build: (place, text) => finding('unclosed-markup', place, { text }) },
];

/** An address up to a blank or bracket, without the punctuation that ends a sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s)\]]*[^\s)\].,;:!?]/;

/** Findings on a piece of plain text: each rule at most once. */
export function textFindings(node: Text, context: WordsContext): Finding[] {
  const { words } = context;
  const findings = rules.flatMap(({ pattern, build }) => {
    const found = pattern.exec(node.value)?.[0];
    return found === undefined ? [] : [build(placeWithin(words, node, found.split('\n')[0] ?? found), found)];
  });
  const url = ADDRESS.exec(node.value)?.[0];
  // An address within broken link syntax has its finding already.
  if (url !== undefined && findings.length === 0)
    findings.push(finding('bare-address', placeWithin(words, node, url), { url }));
  findings.push(...quotesOf(node, words));
  return findings;
}

function quotesOf(node: Text, words: ParsedWords): Finding[] {
  const quote = foreignQuote(node.value, words.lang);
  return quote === null ? [] : quoteFindings(node.value, words.lang, placeWithin(words, node, quote));
}
