/**
 * Abbreviations in the words of a chapter: each occurrence says what it stands for, and at the first one of a chapter the
 * long form stands beside it, where everyone can read it, unless the author's own words have spelled it out by then.
 */
import type { Element, ElementContent, Nodes, Parents, Text } from 'hast';
import type { Root as Body } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { TermInput } from '../schema/glossary.ts';
import type { Lang } from '../schema/text.ts';
import { nodeWords } from './markdown-nodes.ts';

/** A short form and what it stands for, in one language. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** An abbreviation in one step. */
export interface StepAbbreviation extends Abbreviation {
  /** Whether its first mention in this step is to be spelled out. */
  readonly spelledOut: boolean;
}

/** Entries of the glossary that have a long form in a language, longest short form first. */
export function glossaryAbbreviations(glossary: Readonly<Record<string, TermInput>>, lang: Lang): Abbreviation[] {
  return Object.values(glossary)
    .flatMap(({ term, long }) => {
      const [short, full] = [term[lang], long?.[lang]];
      return short === undefined || full === undefined ? [] : [{ short, long: full }];
    })
    .toSorted((a, b) => b.short.length - a.short.length);
}

/** For the steps of a chapter, in order: which abbreviations each spells out, being the first of the chapter to use them. */
export function chapterAbbreviations(
  bodies: readonly Body[],
  abbreviations: readonly Abbreviation[],
): (readonly StepAbbreviation[])[] {
  const words = bodies.map(nodeWords);
  return bodies.map((_, index) =>
    abbreviations.map((abbreviation) => {
      const first = words.findIndex((text) => pattern([abbreviation]).test(text));
      const before = words
        .slice(0, index + 1)
        .join('\n')
        .toLowerCase();
      return { ...abbreviation, spelledOut: index === first && !before.includes(abbreviation.long.toLowerCase()) };
    }),
  );
}

/** Puts `<abbr>` around the abbreviations in a step's HTML, changing the tree. Words within larger words are left alone. */
export function markAbbreviations(tree: Nodes, abbreviations: readonly StepAbbreviation[]): void {
  if (abbreviations.length === 0) return;
  const parts = pattern(abbreviations);
  const open = new Set(abbreviations.filter(({ spelledOut }) => spelledOut).map(({ short }) => short));
  visit(tree, 'text', (node: Text, index, parent: Parents | undefined) => {
    if (parent === undefined || index === undefined || isLeftAlone(parent)) return;
    // A pattern with a group parts the text into words between and abbreviations, in turn.
    const split = node.value.split(parts);
    if (split.length === 1) return;
    const marked = split.flatMap((text, at): ElementContent[] => {
      if (at % 2 === 0) return text === '' ? [] : [{ type: 'text', value: text }];
      const { short, long } = abbreviations.find((each) => each.short === text) ?? { short: text, long: text };
      // In brackets it is being introduced by the author.
      const bracketed = split[at - 1]?.endsWith('(') === true;
      const first = open.delete(short) && !bracketed;
      return [abbr(short, long), ...(first ? [{ type: 'text' as const, value: ` (${long})` }] : [])];
    });
    (parent.children as ElementContent[]).splice(index, 1, ...marked);
    return [SKIP, index + marked.length];
  });
}

function abbr(short: string, long: string): Element {
  return { type: 'element', tagName: 'abbr', properties: { title: long }, children: [{ type: 'text', value: short }] };
}

function isLeftAlone(parent: Parents): boolean {
  return parent.type === 'element' && ['code', 'abbr', 'sup', 'figcaption'].includes(parent.tagName);
}

/** Finds short forms as whole words; `EU’s` and `EU-led` hold one, `EUs` does not. */
function pattern(abbreviations: readonly Abbreviation[]): RegExp {
  const words = abbreviations.map(({ short }) => short.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
