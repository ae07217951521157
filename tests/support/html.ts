import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built page as a tree; the address is below the site, e.g. `en/` or `404.html`. */
export function readPage(directory: string, address: string): Root {
  const file = address.endsWith('.html') ? address : join(address, 'index.html');
  return fromHtml(readFileSync(join(directory, file), 'utf8'));
}

/** All elements that a selector finds. */
export function all(page: Root | Element, selector: string): Element[] {
  return selectAll(selector, page);
}

/** The words of an element, blanks folded. */
export function words(element: Element | undefined): string {
  return element === undefined ? '' : toText(element).replace(/\s+/g, ' ').trim();
}

/** What a card holds besides the chapter's own sentences: numbers of citations, the step's picture, notes, the map in words, corrections. */
export const BESIDE_THE_TEXT = ['cite', 'step-picture', 'step-notes', 'written-map', 'step-correction'];

/** A copy of a card with nothing but the chapter's own sentences. */
export function sentencesOf(card: Element): Element {
  const copy = structuredClone(card);
  dropBesideText(copy);
  return copy;
}

function dropBesideText(element: Element): void {
  element.children = element.children.filter((child) => child.type !== 'element' || !isBesideText(child));
  for (const child of element.children) if (child.type === 'element') dropBesideText(child);
}

function isBesideText({ properties }: Element): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && BESIDE_THE_TEXT.some((name) => classes.includes(name));
}
