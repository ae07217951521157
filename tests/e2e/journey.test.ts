import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import { launchBrowser } from '../support/browser.ts';
import { expectSameStateHoweverReached, SMALL_WINDOW, type StoryVisit, visitStory } from '../support/story-journey.ts';
import { openStep, stepKeys } from '../support/story-page.ts';
import { withoutWebgl } from '../support/without-webgl.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ directory: 'dist', port: 0, base: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const visit = (path: string): Promise<StoryVisit> => visitStory(browser, new URL(path, server.url).href);

// A quarter of the steps is loaded afresh in each language, not the same ones; `long/journey-drawn.test.ts` loads all.
it.each([
  { lang: 'de', first: 0 },
  { lang: 'en', first: 2 },
])(
  'the whole story in $lang shows at every step, scrolled down and up again, what a fresh load shows',
  ({ lang, first }) =>
    expectSameStateHoweverReached(browser, {
      url: `${server.url}${lang}/`,
      drawn: false,
      afresh: (index) => index % 4 === first,
    }),
);

describe('the way through the page', () => {
  it('keeps the address with the step, without filling the history', async () => {
    const { page, context } = await visit('/de/');
    const [first, second, third] = (await stepKeys(page)) as [string, string, string];
    const before = await page.evaluate(() => window.history.length);
    await openStep(page, second);
    await openStep(page, third);
    expect(new URL(page.url()).hash).toBe(`#${third}`);
    expect(await page.evaluate(() => window.history.length)).toBe(before);
    await openStep(page, first);
    expect(new URL(page.url()).hash).toBe('');
    await context.close();
  });

  it('lands on the step of the address, and again after a reload', async () => {
    const { page, context } = await visit('/en/');
    const keys = await stepKeys(page);
    const key = keys[10] as string;
    const fresh = await visit(`/en/#${key}`);
    await fresh.page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    await fresh.page.reload();
    await fresh.page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    expect(await fresh.page.locator('[aria-current="step"]').count()).toBe(1);
    await fresh.context.close();
    await context.close();
  });

  it('keeps the step when the language changes', async () => {
    const { page, context } = await visit('/en/');
    const key = (await stepKeys(page))[6] as string;
    await openStep(page, key);
    await page.click('a[data-language-link]');
    await page.waitForURL(`**/de/#${key}`, { waitUntil: 'commit', timeout: 60_000 });
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    await context.close();
  });

  it('goes to the next and the previous step by button', async () => {
    const { page, context } = await visit('/en/');
    const [first, second, third] = (await stepKeys(page)) as [string, string, string];
    await openStep(page, second);
    await page.click('.figure-steps button:last-child');
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', third);
    await page.click('.figure-steps button:first-child');
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', second);
    expect(first).not.toBe(second);
    await context.close();
  });

  it('tells which chapter began, once and politely', async () => {
    const { page, context } = await visit('/en/');
    const keys = await stepKeys(page);
    const key = keys.find(
      (candidate) => !candidate.startsWith(`${(keys[0] as string).split('.')[0] ?? ''}.`),
    ) as string;
    await openStep(page, key);
    const chapter = key.split('.')[0] as string;
    const title = await page.textContent(`#${chapter}-title`);
    expect(await page.textContent('[aria-live="polite"]')).toBe(title);
    await context.close();
  });
});

describe('without what it likes to have', () => {
  it('reads complete without scripts', async () => {
    const context = await browser.newContext({ viewport: SMALL_WINDOW, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/de/', server.url).href);
    const cards = await page.$$eval('[data-step] .card', (elements) => elements.map((element) => element.clientHeight));
    expect(cards.length).toBeGreaterThanOrEqual(24);
    expect(cards.every((height) => height > 80)).toBe(true);
    await context.close();
  });

  it('keeps text and steps when WebGL is missing', async () => {
    const context = await browser.newContext({ viewport: SMALL_WINDOW });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await withoutWebgl(page);
    await page.goto(new URL('/en/', server.url).href);
    const key = (await stepKeys(page))[4] as string;
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), key);
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    expect(await page.getAttribute('[data-map]', 'data-map-state')).toBe('picture');
    expect(errors).toEqual([]);
    await context.close();
  });
});
