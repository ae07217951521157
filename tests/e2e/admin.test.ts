import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../src/server/preview.ts';
import { launchBrowser } from '../support/browser.ts';
import { expectComplaints } from '../support/complaints.ts';
import { serveBuiltSite } from '../support/site.ts';
import { readPages } from '../support/site-links.ts';

// The editor is another project's: what it tries to fetch from elsewhere is refused, and said.
expectComplaints(/Content Security Policy|Refused to|Fetch API cannot load/);

const CHAPTERS = 'content/chapters';

let site: RunningServer;
let browser: Browser;
let page: Page;
const answered: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  site = await serveBuiltSite();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  page.setDefaultTimeout(30_000);
  page.on('response', (response) => answered.push(response.url()));
  page.on('pageerror', (fault) => faults.push(fault.message));
  // A folder of the browser's own stands for the one that the editor chooses.
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(new URL('admin/', site.url.replace('127.0.0.1', 'localhost')).href);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Puts the chapters into the browser's own folder, as a clone of the repository would have them. */
async function fillFolder(): Promise<void> {
  const files = readdirSync(CHAPTERS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  await page.evaluate(
    async (texts) => {
      const root = await navigator.storage.getDirectory();
      await root.getDirectoryHandle('.git', { create: true });
      for (const [path, text] of texts) {
        const parts = path.split('/');
        let folder = root;
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
        const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
        const writer = await file.createWritable();
        await writer.write(text);
        await writer.close();
      }
    },
    files.map((path) => [path, readFileSync(path, 'utf8')] as const),
  );
}

test('the editor opens with its own fonts and asks no other host for anything', async () => {
  await page.getByRole('button', { name: /local/i }).waitFor();
  await page.evaluate(() => document.fonts.load('20px "Material Symbols Outlined"'));
  const own = new URL(site.url).port;
  expect(answered.filter((url) => /^https?:/.test(url) && new URL(url).port !== own)).toEqual([]);
  expect(answered.some((url) => url.endsWith('/admin/icons.woff2'))).toBe(true);
  expect(faults).toEqual([]);
});

test('the chapters of a folder on the computer are listed by their titles', async () => {
  await fillFolder();
  await page.getByRole('button', { name: /local/i }).click();
  for (const name of readdirSync(CHAPTERS)) {
    const title = /^title: (.*)$/m.exec(readFileSync(`${CHAPTERS}/${name}/en.md`, 'utf8'))?.[1] ?? '';
    await page.getByText(title, { exact: true }).first().waitFor();
  }
});

test('pages for readers do not know the editor', () => {
  const naming = readPages('dist').filter(
    ({ address, html }) => !address.startsWith('admin') && JSON.stringify(html).includes('sveltia'),
  );
  expect(naming).toEqual([]);
});
