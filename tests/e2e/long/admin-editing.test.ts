import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  type AdminSite,
  contentTexts,
  fillFolder,
  offerOwnFolder,
  readFromFolder,
  serveAdmin,
} from '../../support/admin-site.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startGitHost } from '../../support/git-host.ts';

const FOLDER = 'content/chapters';
const texts = contentTexts();

/** The chapter with most links, citations and notes, so that most can be lost. */
const [folder] = [...texts]
  .filter(([path]) => path.endsWith('/de.md'))
  .map(([path, text]) => [path.split('/')[2] ?? '', text.split('](').length + text.split('[@').length] as const)
  .sort(([, a], [, b]) => b - a)[0]!;
const languages = [...texts.keys()].filter((path) => path.startsWith(`${FOLDER}/${folder}/`) && path.endsWith('.md'));
const titleOf = (path: string): string => /^title: (.*)$/m.exec(texts.get(path) ?? '')?.[1] ?? '';

let site: AdminSite | null = null;
let browser: Browser;
let context: BrowserContext | null = null;
let answers: string[];
let warnings: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await context?.close();
  await site?.close();
  [context, site] = [null, null];
});

afterAll(() => browser.close());

async function openAdmin(admin?: Parameters<typeof serveAdmin>[0], locale = 'en'): Promise<Page> {
  site = await serveAdmin(admin);
  context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  [answers, warnings] = [[], []];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  page.on('response', (response) => answers.push(response.url()));
  await offerOwnFolder(page);
  await page.goto(site.url);
  return page;
}

async function openFolder(page: Page): Promise<void> {
  await fillFolder(page, texts);
  await page.getByRole('button', { name: /local|lokal/i }).click();
  await page
    .getByText(titleOf(languages[0] ?? ''), { exact: true })
    .or(page.getByText(titleOf(languages[1] ?? ''), { exact: true }))
    .first()
    .waitFor();
}

/** Opens the chapter's form; the way there is the address that the list leads to. */
async function openForm(page: Page): Promise<void> {
  await page.goto(`${site?.url ?? ''}#/collections/chapters/entries/${folder.slice(3)}`);
  await page
    .getByRole('button', { name: /Markdown/ })
    .first()
    .waitFor();
}

/** Clicks into a word of the first pane's rich text and types there; answers with the word as it then is. */
async function changeOneWord(page: Page): Promise<string> {
  await page
    .getByRole('button', { name: /Markdown/ })
    .first()
    .click();
  const text = page.locator('[contenteditable="true"]:visible').first();
  // A paragraph that begins with words, not with a link or a citation.
  const paragraph = text.locator('p:has(> span[data-lexical-text]:first-child)', { hasText: /.{60}/ }).first();
  await paragraph.scrollIntoViewIfNeeded();
  const [x, y] = await paragraph.evaluate((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const found = /\p{L}{5,}/u.exec(words.data)!;
    const range = document.createRange();
    range.setStart(words, found.index);
    range.setEnd(words, found.index + found[0].length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  });
  await page.mouse.click(x, y);
  await page.keyboard.type('zz');
  await expect.poll(() => paragraph.innerText()).toMatch(/zz/);
  return /\S*zz\S*/.exec(await paragraph.innerText())?.[0] ?? '';
}

/** Parts in which two texts differ, word by word. */
function differingWords(before: string, after: string): readonly (readonly [string | undefined, string | undefined])[] {
  const [left, right] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  return Array.from(
    { length: Math.max(left.length, right.length) },
    (_, index) => [left[index], right[index]] as const,
  ).filter(([a, b]) => a !== b);
}

test('one word changed as rich text changes that word in its file and nothing else anywhere', async () => {
  const page = await openAdmin();
  await openFolder(page);
  await openForm(page);
  const after = await changeOneWord(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const saved = (): Promise<readonly string[]> => Promise.all(languages.map((path) => readFromFolder(page, path)));
  await expect.poll(async () => (await saved()).some((text) => text.includes(after)), { timeout: 60_000 }).toBe(true);
  const now = await saved();
  const changed = now.flatMap((text, index) => differingWords(texts.get(languages[index] ?? '') ?? '', text));
  expect(changed).toHaveLength(1);
  expect(changed[0]?.[1]).toContain(after);
  for (const [path, text] of texts) {
    if (!languages.includes(path)) expect(await readFromFolder(page, path)).toBe(text);
  }
});

test('both languages stand side by side, and the page asks nobody else for anything', async () => {
  const page = await openAdmin();
  await openFolder(page);
  await openForm(page);
  const titles = page.getByRole('textbox', { name: /^Title/ });
  await expect
    .poll(() => titles.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)))
    .toEqual(expect.arrayContaining(languages.map(titleOf)));
  const own = new URL(site?.url ?? '').origin;
  expect(answers.filter((url) => /^https?:/.test(url) && !url.startsWith(own))).toEqual([]);
  // What the editor does not understand of its settings it says there, and leaves out.
  expect(warnings).toEqual([]);
});

test('an editor whose browser speaks German gets the form in German, from this site', async () => {
  const page = await openAdmin(undefined, 'de');
  await openFolder(page);
  await openForm(page);
  await page.getByRole('button', { name: 'Speichern', exact: true }).waitFor();
  await page.getByText('Zusammenfassung', { exact: true }).first().waitFor();
  expect(answers.some((url) => url.endsWith('/admin/locales/de.json'))).toBe(true);
});

test('signed in with a token, one changed word becomes one commit with that word', async () => {
  const host = await startGitHost({ repo: 'desk/story', token: 'a-token', texts });
  const page = await openAdmin({ repo: 'desk/story', host: host.url });
  const signIn = async (token: string): Promise<void> => {
    await page.getByRole('button', { name: /token/i }).first().click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox').fill(token);
    await dialog.getByRole('button', { name: /sign in/i }).click();
  };
  await signIn('not-the-token');
  await page.getByRole('alert').first().waitFor();
  await signIn('a-token');
  await page
    .getByText(titleOf(languages[0] ?? ''), { exact: true })
    .or(page.getByText(titleOf(languages[1] ?? ''), { exact: true }))
    .first()
    .waitFor();
  await openForm(page);
  const after = await changeOneWord(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => host.commits.length, { timeout: 60_000 }).toBe(1);
  const [commit] = host.commits;
  const changed = [...(commit?.files ?? [])].flatMap(([path, text]) => differingWords(texts.get(path) ?? '', text));
  expect(changed).toHaveLength(1);
  expect(changed[0]?.[1]).toContain(after);
  expect(host.unknown).toEqual([]);
  const allowed = [new URL(site?.url ?? '').origin, host.url];
  expect(answers.filter((url) => /^https?:/.test(url) && !allowed.some((origin) => url.startsWith(origin)))).toEqual(
    [],
  );
  await host.close();
});
