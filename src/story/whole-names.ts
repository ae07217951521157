import type { Element, ElementContent, Nodes } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Parts a text into other words and, by its group, names with a short tail behind a hyphen, such as “Groza-S” or “MiG-29”. */
const TAILED_NAMES = /(?<![\p{L}\p{N}-])(\p{L}+-(?:\p{Lu}|\p{N}{1,3})(?![\p{L}\p{N}-]))/u;

/** Keeps names with a short tail in one line, changing the tree: a line that begins with “S” tells nothing. */
export function keepNamesWhole(tree: Nodes): void {
  visit(tree, 'text', (text, index, parent) => {
    if (index === undefined || parent === undefined || !TAILED_NAMES.test(text.value)) return undefined;
    const parts = text.value
      .split(TAILED_NAMES)
      .map((value, at): ElementContent => (at % 2 === 1 ? wholeName(value) : { type: 'text', value }));
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function wholeName(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['whole-name'] },
    children: [{ type: 'text', value }],
  };
}
