import type { Heading, Nodes } from 'mdast';
import { eachNode, nodeWords } from '../story/markdown-nodes.ts';
import { isUnderlined } from '../story/split-steps.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { KnownIds } from './known-ids.ts';
import { citationFindings, imageFindings, linkFindings } from './link-findings.ts';
import type { ParsedWords } from './parsed-content.ts';
import { textFindings } from './text-findings.ts';
import { nodePlace, shorten, type WordsContext } from './words-places.ts';

/** Rules for the words of one language file, whatever other languages say. */
export function wordsFindings(words: ParsedWords, known: KnownIds): Finding[] {
  const findings: Finding[] = [];
  const context = { words, known, placeOf: (node: Nodes) => nodePlace(words, node) };
  eachNode(words.markdown.root, (node, parent) => {
    findings.push(...nodeFindings(node, parent?.type === 'root', context));
    // The address of `<https://…>` is its own word; nothing in a link's words can be a second link.
    return node.type === 'link' && nodeWords(node) === node.url ? 'skip' : undefined;
  });
  for (const definition of words.markdown.unusedDefinitions) {
    const label = definition.label ?? definition.identifier;
    const place = context.placeOf(definition);
    findings.push(
      label.startsWith('^')
        ? finding('footnote', place, { note: `[${label}]` })
        : finding('unused-definition', place, { label }),
    );
  }
  return findings;
}

function nodeFindings(node: Nodes, isTop: boolean, context: WordsContext): Finding[] {
  switch (node.type) {
    case 'html':
      return [finding('raw-html', context.placeOf(node), {})];
    case 'heading':
      return headingFindings(node, isTop, context);
    case 'text':
      return textFindings(node, context);
    case 'link':
      return linkFindings(node, context);
    case 'image':
      return imageFindings(node, context);
    case 'citation':
      return citationFindings(node, context);
    case 'code':
      return fenceFindings(node, context);
    default:
      return [];
  }
}

function headingFindings(heading: Heading, isTop: boolean, context: WordsContext): Finding[] {
  const place = context.placeOf(heading);
  if (isUnderlined(heading)) return [finding('underlined-heading', place, { text: shorten(nodeWords(heading)) })];
  if (heading.depth === 1 || (heading.depth === 2 && !isTop)) {
    return [finding('heading-level', place, { level: heading.depth })];
  }
  return [];
}

function fenceFindings(node: Nodes, { words, placeOf }: WordsContext): Finding[] {
  const { lines } = words.source;
  const first = lines[(node.position?.start.line ?? 1) - 1]?.slice((node.position?.start.column ?? 1) - 1) ?? '';
  const fence = /^(`{3,}|~{3,})/.exec(first)?.[1];
  const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
  const isClosed = node.position?.start.line !== node.position?.end.line && /(`{3,}|~{3,})\s*$/.test(last);
  return fence && !isClosed ? [finding('unclosed-markup', placeOf(node), { text: fence })] : [];
}
