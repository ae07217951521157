import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../src/server/preview.ts';
import { contentTexts, fillFolder, offerOwnFolder } from '../support/admin-site.ts';
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
  await offerOwnFolder(page);
  await page.goto(new URL('admin/', site.url.replace('127.0.0.1', 'localhost')).href);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the editor opens with its own fonts and asks no other host for anything', async () => {
  await page.getByRole('button', { name: /local/i }).waitFor();
  await page.evaluate(() => document.fonts.load('20px "Material Symbols Outlined"'));
  const own = new URL(site.url).port;
  expect(answered.filter((url) => /^https?:/.test(url) && new URL(url).port !== own)).toEqual([]);
  expect(answered.some((url) => url.endsWith('/admin/icons.woff2'))).toBe(true);
  expect(faults).toEqual([]);
});

test('a chapter of a folder on the computer opens with its words in both languages', async () => {
  await fillFolder(page, contentTexts());
  await page.getByRole('button', { name: /local/i }).click();
  const [folder = ''] = readdirSync(CHAPTERS);
  const titles = ['de', 'en'].map(
    (lang) => /^title: (.*)$/m.exec(readFileSync(`${CHAPTERS}/${folder}/${lang}.md`, 'utf8'))?.[1],
  );
  await page
    .getByText(titles[1] ?? '', { exact: true })
    .first()
    .click();
  const fields = page.getByRole('textbox', { name: /^Title/ });
  await expect
    .poll(() => fields.evaluateAll((shown) => shown.map((field) => (field as HTMLInputElement).value).sort()))
    .toEqual(titles.toSorted());
});

test('pages for readers do not know the editor', () => {
  const naming = readPages('dist').filter(
    ({ address, html }) => !address.startsWith('admin') && JSON.stringify(html).includes('sveltia'),
  );
  expect(naming).toEqual([]);
});
