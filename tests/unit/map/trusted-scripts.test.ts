import { expect, test } from 'vitest';
import { isOwnScript } from '../../../src/map/trusted-scripts.ts';

const page = { origin: 'https://example.org', location: { href: 'https://example.org/stories/en/' } };
const sandboxed = { origin: 'null', location: { href: 'https://example.org/stories/embed/en/' } };

test.each(['/stories/_astro/worker.js', 'https://example.org/stories/sw.js', 'blob:https://example.org/0a1b'])(
  'a page starts workers of its own site: %s',
  (url) => {
    expect(isOwnScript(url, page)).toBe(true);
  },
);

test.each([
  'https://elsewhere.example/w.js',
  '//elsewhere.example/w.js',
  'data:text/javascript,1',
  'blob:null/0a1b',
  'http://[',
])('and no others: %s', (url) => {
  expect(isOwnScript(url, page)).toBe(false);
});

test('a frame without an origin starts the map’s worker, whose code stands in its address, and nothing it would have to load', () => {
  expect(isOwnScript('data:text/javascript;charset=utf-8,1', sandboxed)).toBe(true);
  expect(isOwnScript('data:text/html,1', sandboxed)).toBe(false);
  expect(isOwnScript('https://example.org/stories/_astro/worker.js', sandboxed)).toBe(false);
});
