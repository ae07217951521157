import type { Image, Link } from 'mdast';
import type { CitationNode } from '../story/citation-syntax.ts';
import { parseCitation } from '../story/citations.ts';
import { parseLinkTarget } from '../story/link-target.ts';
import { nodeWords } from '../story/markdown-nodes.ts';
import { pictureAltSaysNothing } from './alt-text.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { quoteFindings } from './quote-findings.ts';
import { placeWithin, type WordsContext, writtenAs } from './words-places.ts';

/** What can be named: a set, or a map by id. */
export interface KnownNames {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** An id that does not exist, with the nearest that does; `null` when it exists, or nobody can say. */
export function unknownId(id: string, known: KnownNames | null) {
  return known === null || known.has(id) ? null : { id, suggestion: didYouMean(id, known.keys()) };
}

function eitherOf(first: KnownNames, second: KnownNames): KnownNames {
  return { has: (id) => first.has(id) || second.has(id), keys: () => [...first.keys(), ...second.keys()] };
}

/** Rules for a link: where it leads exists, and it has words. */
export function linkFindings(node: Link, context: WordsContext): Finding[] {
  const place = context.placeOf(node);
  const hasPicture = node.children.some(({ type }) => type === 'image');
  const isEmpty = nodeWords(node).trim() === '' && !hasPicture;
  return [
    ...(isEmpty ? [finding('link-without-words', place, { url: node.url })] : []),
    ...targetFindings(node, context),
  ];
}

function targetFindings(node: Link, { known, placeOf }: WordsContext): Finding[] {
  const place = placeOf(node);
  const target = parseLinkTarget(node.url);
  switch (target.kind) {
    case 'other':
      return [finding('unknown-link', place, { url: node.url })];
    case 'step': {
      const unknown = unknownId(target.key, known.steps);
      return unknown ? [finding('unknown-step-link', place, unknown)] : [];
    }
    case 'term': {
      const unknown = unknownId(target.id, known.terms);
      return unknown ? [finding('unknown-term', place, unknown)] : [];
    }
    case 'map': {
      const onMap = known.features && known.layers && eitherOf(known.features, known.layers);
      const unknown = unknownId(target.id, onMap);
      return unknown ? [finding('unknown-map-word', place, unknown)] : [];
    }
    default:
      return [];
  }
}

/** Rules for a picture: the map's, or one from `media/`. */
export function imageFindings(node: Image, context: WordsContext): Finding[] {
  const place = context.placeOf(node);
  const alt = node.alt ?? '';
  const findings = alt.trim() === '' ? [finding('alt-empty', place, {})] : [];
  findings.push(...quoteFindings(alt, context.words.lang, place));
  if (hasMarkup(writtenAs(context.words, node))) findings.push(finding('alt-not-plain', place, {}));
  if (node.url.startsWith('map:')) {
    return node.url === 'map:' && !node.title ? findings : [...findings, finding('map-picture-title', place, {})];
  }
  if (!node.url.startsWith('media/')) return [...findings, finding('foreign-image', place, { url: node.url })];
  if (pictureAltSaysNothing(alt.trim(), node.url)) findings.push(finding('alt-says-nothing', place, { alt }));
  const unknown = unknownId(node.url, context.known.media);
  return unknown ? [...findings, finding('missing-image', place, unknown)] : findings;
}

/** Whether the text alternative of a picture, as written, holds a link, a picture or a source: only its words would stay. */
function hasMarkup(picture: string): boolean {
  return picture.split(/\]\(|\]\[/).length > 2 || picture.includes('[@') || picture.lastIndexOf('![') > 0;
}

/** Rules for a citation: it can be read, and every source exists. */
export function citationFindings(node: CitationNode, { words, known, placeOf }: WordsContext): Finding[] {
  const cited = parseCitation(node.value);
  if (!cited) return [finding('broken-citation', placeOf(node), { text: node.value.replace(/\s+/g, ' ') })];
  return cited.flatMap(({ id }) => {
    const unknown = unknownId(id, known.sources);
    return unknown ? [finding('unknown-source', placeWithin(words, node, `@${id}`), unknown)] : [];
  });
}
