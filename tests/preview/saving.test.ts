import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { openStep, watchStory } from '../support/story-page.ts';

const WORDS = 'chapters/01-upstream/en.md';
const CHAPTER = 'chapters/01-upstream/chapter.yaml';
const STEP = 'upstream.passes';
/** What an idle machine keeps with room to spare; tests share theirs with a browser that draws maps by software. */
const SOON_MS = 5000;

let server: DevServer;
let browser: Browser;
let page: Page;
let loads = 0;

beforeAll(async () => {
  server = await startDevServer('tests/fixtures/stories/river', async (folder) => {
    const path = join(folder, 'story.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('languages: [en]', 'languages: [en'));
  });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  page.setDefaultTimeout(SOON_MS);
  await watchStory(page);
  page.on('load', () => (loads += 1));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

function top(): Promise<number> {
  return page.locator(`[id="${STEP}"]`).evaluate((step) => Math.round(step.getBoundingClientRect().top));
}

function stepFindings() {
  return page.locator(`[id="${STEP}"] story-findings .finding`);
}

test('a story that cannot be shown at all says why, and appears when that is mended', async () => {
  // The first visit of all waits for the dev server to prepare its libraries.
  await page.goto(`${server.url}en/`, { timeout: 60_000 });
  await page.locator('story-findings .finding').filter({ hasText: 'story.yaml:' }).waitFor({ timeout: 30_000 });
  await server.save('story.yaml', (text) => text.replace('languages: [en', 'languages: [en]'));
  await page.locator('[data-story]').waitFor({ timeout: 80_000 });
  // The player's libraries are prepared when they are first asked for.
  page.setDefaultTimeout(60_000);
  await openStep(page, STEP);
  page.setDefaultTimeout(SOON_MS);
});

test('a saved sentence appears in the open page, which stays where it is', async () => {
  const before = await top();
  loads = 0;
  // A step that the save does not touch keeps what its reader did to it.
  const other = page.locator('[id="upstream.fire"] .written-map');
  await other.evaluate((details: HTMLDetailsElement) => (details.open = true));
  const words = await page.locator('[id="upstream.fire-title"]').elementHandle();
  await server.save(WORDS, (text) => text.replace(/(\{#passes\}\n\n!\[.*\n\n)/, '$1Saved just now. '));
  await page.getByText('Saved just now.').waitFor();
  expect(await other.evaluate((details: HTMLDetailsElement) => details.open && details.isConnected)).toBe(true);
  expect(await words.evaluate((title) => title.isConnected)).toBe(true);
  await other.evaluate((details: HTMLDetailsElement) => (details.open = false));
  expect(await top()).toBe(before);
  expect(loads).toBe(0);
});

test('a saved camera moves the open map, without loading the page', async () => {
  loads = 0;
  const settled = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.addEventListener('story:settled', (event) => {
          resolve((event as CustomEvent<{ camera: { zoom: number } }>).detail.camera.zoom);
        });
      }),
  );
  await server.save(CHAPTER, (text) =>
    text.replace('fit: [iffezheim, gambsheim], maxZoom: 9', 'fit: [iffezheim, gambsheim], maxZoom: 7.25'),
  );
  expect(await settled).toBeCloseTo(7.25, 1);
  expect(loads).toBe(0);
});

test('a mistake stands beside its step with cause and cure, and goes when it is mended', async () => {
  const before = await server.save(WORDS, (text) => text.replace('Saved just now.', 'A [word](map:nowhere).'));
  await stepFindings().waitFor();
  expect(await stepFindings().innerText()).toMatch(/Error MS-\d+[\s\S]+en\.md:\d+:\d+[\s\S]+“nowhere”[\s\S]+Fix: /);
  await page.locator('story-findings[data-list] summary').click();
  expect(await page.locator('story-findings[data-list] li').count()).toBe(1);
  // The words before the mistake are still there.
  await page.getByText('Saved just now.').waitFor();
  await server.save(WORDS, () => before);
  await stepFindings().waitFor({ state: 'detached' });
  // The words are there before the check is through.
  await page.waitForFunction(() => document.querySelector('story-findings') === null);
});

test('a chapter that no parser reads leaves the others alone', async () => {
  const before = await server.save('chapters/02-delta/chapter.yaml', () => 'steps: [');
  await page.locator('#delta story-findings[data-chapter]').waitFor();
  await server.save(WORDS, (text) => text.replace('Saved just now.', 'Written meanwhile.'));
  await page.getByText('Written meanwhile.').waitFor();
  const answer = await page.request.get(`${server.url}en/delta/`);
  expect(answer.status()).toBe(200);
  await server.save('chapters/02-delta/chapter.yaml', () => before);
  await page.locator('story-findings').first().waitFor({ state: 'detached' });
});

test('a change that needs a new page comes back to the same step', async () => {
  loads = 0;
  const before = await top();
  await server.save(CHAPTER, (text) => text.replace('  - id: passes\n', '  - id: passes\n    card: right\n'));
  await page.locator(`[id="${STEP}"][data-card="right"]`).waitFor();
  await page.waitForLoadState('load');
  await expect.poll(top, { timeout: SOON_MS }).toBe(before);
  expect(loads).toBe(1);
});

test('a page that connects only after a save has it all the same', async () => {
  const late = await browser.newPage();
  let letConnect = (): void => undefined;
  const saved = new Promise<void>((resolve) => (letConnect = resolve));
  await late.routeWebSocket(/./, async (socket) => {
    await saved;
    socket.connectToServer();
  });
  const report = late.waitForResponse('**/report.json');
  await late.goto(`${server.url}en/`);
  await report;
  const before = await server.save(WORDS, (text) => text.replace('Written meanwhile.', 'Saved too early.'));
  // The page that listens from the start has it: the server has told everybody.
  await page.getByText('Saved too early.').waitFor();
  expect(await late.getByText('Saved too early.').count()).toBe(0);
  letConnect();
  await late.getByText('Saved too early.').waitFor();
  await late.close();
  await server.save(WORDS, () => before);
  await page.getByText('Written meanwhile.').waitFor();
});

test('step pictures are drawn when they are first shown', async () => {
  const image = page.locator('[data-step-picture] img').first();
  const picture = await page.request.get(new URL((await image.getAttribute('src')) ?? '', server.url).href);
  expect(picture.headers()['content-type']).toBe('image/webp');
  const size = await image.evaluate(async (shown: HTMLImageElement) => {
    const copy = new Image();
    copy.src = shown.src;
    await copy.decode();
    return [copy.naturalWidth, copy.naturalHeight, shown.getAttribute('width'), shown.getAttribute('height')].map(
      Number,
    );
  });
  expect(size.slice(0, 2)).toEqual(size.slice(2));
});
