import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { keepNamesWhole } from '../../../src/story/whole-names.ts';

const shown = (words: string): string => {
  const tree: Element = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: words }] };
  keepNamesWhole(tree);
  return toHtml(tree).replaceAll(/<span class="whole-name">(.*?)<\/span>/g, '[$1]');
};

test('names with a short tail stay in one line', () => {
  expect(shown('Groza-S stops drones; a MiG-29 flew.')).toBe('<p>[Groza-S] stops drones; a [MiG-29] flew.</p>');
});

test('words that a hyphen joins may be parted at it', () => {
  const words = 'Anti-Terror-Einsatz, Black-Sea coast, mid-2025, 15-jährige, 24-29';
  expect(shown(words)).toBe(`<p>${words}</p>`);
});
