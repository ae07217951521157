import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { iconAddress } from '../../../src/site/site-icon.ts';

const folder = mkdtempSync(join(tmpdir(), 'icon-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const urls = { asset: (path: string) => `/base/${path}` };

test('a small icon stands in the page, letter for letter', async () => {
  const [head, ...rest] = (await iconAddress(urls)).split(',');
  expect(head).toBe('data:image/svg+xml');
  expect(decodeURIComponent(rest.join(','))).toBe(readFileSync('public/favicon.svg', 'utf8').trim());
});

test('a large icon is a file of its own', async () => {
  const file = join(folder, 'large.svg');
  writeFileSync(file, `<svg xmlns="http://www.w3.org/2000/svg"><!--${'x'.repeat(5000)}--></svg>`);
  expect(await iconAddress(urls, file)).toBe('/base/favicon.svg');
});
