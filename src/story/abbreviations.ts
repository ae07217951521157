/**
 * Abbreviations in the words of a chapter: each occurrence says what it stands for, and at the first one of a chapter the
 * long form stands beside it, where everyone can read it, unless the author's own words have spelled it out by then.
 */
import type { Element, ElementContent, Nodes, Parents, Text } from 'hast';
import type { Root as Body } from 'mdast';
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
  const spelledAt = abbreviations.map((abbreviation) => {
    const first = words.findIndex((text) => pattern([abbreviation]).test(text));
    const untilThen = words.slice(0, first + 1).join('\n');
    return untilThen.toLowerCase().includes(abbreviation.long.toLowerCase()) ? null : first;
  });
  return bodies.map((_, index) =>
    abbreviations.map((abbreviation, at) => ({ ...abbreviation, spelledOut: spelledAt[at] === index })),
  );
}

/**
 * Puts `<abbr>` around the abbreviations in a step's HTML, changing the tree. Words within larger words are left alone. The
 * long form stands behind a link, never in it. Words on the map stay whole: their sign is drawn under all of them.
 */
export function markAbbreviations(tree: Nodes, abbreviations: readonly StepAbbreviation[]): void {
  if (abbreviations.length === 0 || !('children' in tree)) return;
  const open = new Set(abbreviations.filter(({ spelledOut }) => spelledOut).map(({ short }) => short));
  const longByShort = new Map(abbreviations.map(({ short, long }) => [short, long]));
  markIn(tree, { parts: pattern(abbreviations), open, longByShort });
}

interface Marking {
  /** With a group: parts a text into the words between and abbreviations, in turn. */
  readonly parts: RegExp;
  /** Short forms that are still to be spelled out. */
  readonly open: Set<string>;
  readonly longByShort: ReadonlyMap<string, string>;
}

/** Marks what is below a node; returns the long forms that are to stand behind it. */
function markIn(parent: Parents, marking: Marking): string {
  if (isLeftAlone(parent)) return '';
  let behind = '';
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') {
      const { words, long } = markText(child.value, parent, marking);
      behind += long;
      return words;
    }
    const after = child.type === 'element' ? markIn(child, marking) : '';
    return [child as ElementContent, ...(after === '' ? [] : [textNode(after)])];
  });
  return behind;
}

function markText(
  text: string,
  parent: Parents,
  { parts, open, longByShort }: Marking,
): { words: ElementContent[]; long: string } {
  const split = text.split(parts);
  const isLink = parent.type === 'element' && parent.tagName === 'a';
  const isMapWord = isLink && parent.properties['dataMapWord'] !== undefined;
  let behind = '';
  const words = split.flatMap((part, at): ElementContent[] => {
    const long = at % 2 === 1 ? longByShort.get(part) : undefined;
    if (long === undefined) return part === '' ? [] : [textNode(part)];
    // In brackets it is being introduced by the author.
    const spelled = open.delete(part) && split[at - 1]?.endsWith('(') !== true ? ` (${long})` : '';
    if (isLink) behind += spelled;
    return [isMapWord ? textNode(part) : abbr(part, long), ...(isLink || spelled === '' ? [] : [textNode(spelled)])];
  });
  return { words, long: behind };
}

const textNode = (value: string): Text => ({ type: 'text', value });

function abbr(short: string, long: string): Element {
  return { type: 'element', tagName: 'abbr', properties: { title: long }, children: [textNode(short)] };
}

function isLeftAlone(parent: Parents): boolean {
  return parent.type === 'element' && ['code', 'abbr', 'sup', 'figcaption'].includes(parent.tagName);
}

/** Finds short forms as whole words; `EU’s` and `EU-led` hold one, `EUs` does not. */
function pattern(abbreviations: readonly Abbreviation[]): RegExp {
  const words = abbreviations.map(({ short }) => short.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
