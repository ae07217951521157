import type { Heading, Image, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** One level-2 heading and what follows it, as written; what is wrong with it is for `validation` to say. */
export interface WrittenStep {
  readonly heading: Heading;
  /** Words of the heading before `{#id}`; all of them when there is no id. */
  readonly title: string;
  /** What stands in `{#…}`; `null` when the heading has none. */
  readonly id: string | null;
  /** What stands behind the brace, which keeps it from being an id elsewhere. Empty when all is well. */
  readonly trailing: string;
  readonly body: Root;
  /** Pictures with the address `map:`; exactly one in a sound step. */
  readonly maps: readonly Image[];
}

/** A chapter's body cut at its level-2 headings. */
export interface ChapterBody {
  /** What stands before the first step; empty in a sound chapter. */
  readonly preamble: readonly RootContent[];
  readonly steps: readonly WrittenStep[];
}

/** Whether a heading is made by a line of `---` or `===` under a paragraph. */
export function isUnderlined(heading: Heading): boolean {
  const { position } = heading;
  return position !== undefined && position.start.line !== position.end.line;
}

/** Cuts a chapter into steps at `## …` headings of its top level. Headings underlined with `---` do not count. */
export function splitSteps(root: Root): ChapterBody {
  const preamble: RootContent[] = [];
  const parts: { heading: Heading; children: RootContent[] }[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2 && !isUnderlined(node)) parts.push({ heading: node, children: [] });
    else (parts.at(-1)?.children ?? preamble).push(node);
  }
  return { preamble, steps: parts.map(({ heading, children }) => writtenStep(heading, children)) };
}

function writtenStep(heading: Heading, children: RootContent[]): WrittenStep {
  const words = toString(heading);
  const match = /\{#([^{}]*)\}/.exec(words);
  const body: Root = { type: 'root', children };
  const maps: Image[] = [];
  visit(body, 'image', (image) => {
    if (image.url === 'map:') maps.push(image);
  });
  return {
    heading,
    title: (match ? words.slice(0, match.index) : words).trim(),
    id: match?.[1]?.trim() ?? null,
    trailing: match ? words.slice(match.index + match[0].length).trim() : '',
    body,
    maps,
  };
}
