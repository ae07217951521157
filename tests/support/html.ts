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
export function all(page: Root, selector: string): Element[] {
  return selectAll(selector, page);
}

/** The words of an element, blanks folded. */
export function words(element: Element | undefined): string {
  return element === undefined ? '' : toText(element).replace(/\s+/g, ' ').trim();
}

/** A copy of an element without the numbers of its citations. */
export function withoutCitations(element: Element): Element {
  const copy = structuredClone(element);
  dropCitations(copy);
  return copy;
}

function dropCitations(element: Element): void {
  element.children = element.children.filter((child) => child.type !== 'element' || !isCitation(child));
  for (const child of element.children) if (child.type === 'element') dropCitations(child);
}

function isCitation({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('cite');
}
