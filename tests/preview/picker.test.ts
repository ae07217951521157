import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';

const CHAPTER = 'chapters/01-upstream/chapter.yaml';

let server: DevServer;
let browser: Browser;
let page: Page;
let before: string;

beforeAll(async () => {
  server = await startDevServer('tests/fixtures/stories/river');
  before = await server.read(CHAPTER);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 900, height: 640 } });
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.url}en/`, { timeout: 60_000, waitUntil: 'domcontentloaded' });
});

/** Each test begins with the file as it was, nothing set, and the picker open. */
beforeEach(async () => {
  if ((await server.read(CHAPTER)) !== before) await server.save(CHAPTER, () => before);
  // A preview that has just found out what it needs loads the page once more, and forgets what was opened.
  await vi.waitFor(openPicker, { timeout: 60_000, interval: 200 });
  const discard = page.getByRole('button', { name: 'Discard' });
  if (await discard.isEnabled()) await discard.click();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function openPicker(): Promise<void> {
  if ((await page.locator('.picker').count()) === 0) {
    const app = page.locator('astro-dev-toolbar [data-app-id="story-camera"]').first();
    await app.evaluate((button: HTMLElement) => {
      button.click();
    });
  }
  await page.locator('.picker canvas').waitFor({ timeout: 5000 });
}

function share(screen: string): Promise<string | null> {
  return page.locator(`[data-screen="${screen}"]`).textContent();
}

test('every screen names the share of the subject that is seen', async () => {
  await page.locator('.picker select').first().selectOption('upstream.passes');
  expect(await share('1440 × 900')).toBe('1440 × 900: 100 %');
  expect(await share('360 × 640')).toBe('360 × 640: 100 %');
});

test('a map moved by hand is saved as exactly the numbers that changed, and undo brings the file back', async () => {
  await page.locator('.picker select').first().selectOption('upstream.fire');
  await page.locator('[data-screen="1440 × 900"]').click();
  await page.locator('.fields input[type="number"]').first().fill('7.75');
  await page.locator('.fields input[type="number"]').first().press('Tab');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.picker output[data-kind="saved"]').waitFor();
  expect(await server.read(CHAPTER)).toBe(before.replace('zoom: 8.5', 'zoom: 7.75'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => server.read(CHAPTER)).toBe(before);
});

test('dragging the map changes the draft and its shares, not the file', async () => {
  const stage = await page.locator('.stage').boundingBox();
  const [x, y] = [stage!.x + stage!.width / 2, stage!.y + stage!.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 220, y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => share('1440 × 900')).not.toBe('1440 × 900: 100 %');
  expect(await server.read(CHAPTER)).toBe(before);
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('a way of stops is set, outlives the page while it is not saved, and is saved as one line', async () => {
  const picker = page.locator('.picker');
  const step = picker.locator('select').first();
  await step.selectOption('upstream.fire');
  await picker.getByLabel('Way there').selectOption('scrub');
  await picker.getByRole('button', { name: 'Add this area as a stop' }).click();
  await picker.getByRole('button', { name: 'Stop 1', exact: true }).waitFor();
  await picker.getByRole('radio', { name: 'Frame the subject' }).check();
  await step.selectOption('upstream.passes');
  await page.reload();
  await picker.locator('canvas').waitFor();
  expect(await step.inputValue()).toBe('upstream.passes');
  await step.selectOption('upstream.fire');
  await picker.getByRole('button', { name: 'Stop 1', exact: true }).click();
  expect(await picker.getByRole('radio', { name: 'Frame the subject' }).isChecked()).toBe(true);
  await picker.getByRole('button', { name: 'Save' }).click();
  await picker.locator('output[data-kind="saved"]').waitFor();
  const lines = (text: string): readonly string[] => text.split('\n');
  const added = lines(await server.read(CHAPTER)).filter((line) => !lines(before).includes(line));
  expect(added).toEqual([
    expect.stringMatching(/^ {4}via: \[\{ fit: \[[a-z0-9-]+(?:, [a-z0-9-]+)*\] \}\]$/),
    '    move: scrub',
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => server.read(CHAPTER)).toBe(before);
});

test('a page of another origin, an unknown step and a path are refused', async () => {
  const edit = { chapter: 'upstream', step: 'fire', changes: { date: '1986-11-02' } };
  const post = async (body: object, origin: string) => {
    const response = await fetch(`${server.url}@story/step`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', origin },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as { reason?: string }) };
  };
  const own = new URL(server.url).origin;
  expect(await post(edit, 'https://example.org')).toMatchObject({ status: 403, reason: 'foreign' });
  expect(await post({ ...edit, step: 'nowhere' }, own)).toMatchObject({ status: 200, reason: 'unknown-step' });
  expect(await post({ ...edit, chapter: '../01-upstream' }, own)).toMatchObject({ status: 400 });
  expect(await server.read(CHAPTER)).toBe(before);
});
