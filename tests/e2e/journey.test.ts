import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSameStateHoweverReached, SMALL_WINDOW, type StoryVisit, visitStory } from '../support/story-journey.ts';
import { openStep, stepKeys } from '../support/story-page.ts';
import { withoutWebgl } from '../support/without-webgl.ts';
import { siteTests } from '../support/site-tests.ts';

const site = siteTests();

/** Half a minute on a free machine; a busy one takes several times as long. */
const MOST_MS = 300_000;

const visit = (path: string): Promise<StoryVisit> => visitStory(site.browser, site.address(path));

// A fifth of the steps is loaded afresh in each language, not the same ones; `long/journey-drawn.test.ts` loads all.
it.each([
  { lang: 'de', first: 0 },
  { lang: 'en', first: 2 },
])(
  'the whole story in $lang shows at every step, scrolled down and up again, what a fresh load shows',
  ({ lang, first }) =>
    expectSameStateHoweverReached(site.browser, {
      url: `${site.server.url}${lang}/`,
      drawn: false,
      afresh: (index) => index % 5 === first,
    }),
  MOST_MS,
);

describe('the way through the page', () => {
  let page: Page;
  let keys: readonly string[];
  beforeAll(async () => {
    ({ page } = await visit('/en/'));
    keys = await stepKeys(page);
  });
  afterAll(async () => {
    await page.context().close();
  });
  const isActive = (key: string) =>
    page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);

  it('keeps the address with the step, without filling the history', async () => {
    const [first, second, third] = keys as [string, string, string];
    const before = await page.evaluate(() => window.history.length);
    await openStep(page, second);
    await openStep(page, third);
    expect(new URL(page.url()).hash).toBe(`#${third}`);
    expect(await page.evaluate(() => window.history.length)).toBe(before);
    await openStep(page, first);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('names the step again when a link has changed the address and the step stays', async () => {
    const [, second] = keys as [string, string];
    await openStep(page, second);
    await page.evaluate(() => {
      window.location.hash = 'nothing-has-this-name';
    });
    await page.waitForFunction((key) => window.location.hash === `#${key}`, second);
  });

  it('goes to the next and the previous step by button', async () => {
    const [, , third, fourth] = keys as [string, string, string, string];
    await openStep(page, third);
    await page.click('.figure-steps button:last-child');
    await isActive(fourth);
    await page.click('.figure-steps button:first-child');
    await isActive(third);
  });

  it('tells which chapter began, once and politely', async () => {
    const [first = ''] = keys;
    const key = keys.find((candidate) => candidate.split('.')[0] !== first.split('.')[0]) ?? '';
    await openStep(page, first);
    await openStep(page, key);
    const title = await page.textContent(`#${key.split('.')[0] ?? ''}-title`);
    expect(await page.textContent('[aria-live="polite"]')).toBe(title);
  });

  it('lands on the step of the address, and again after a reload', async () => {
    const key = keys[10] ?? '';
    await page.goto('about:blank');
    await page.goto(site.address(`/en/#${key}`));
    await isActive(key);
    await page.reload();
    await isActive(key);
    expect(await page.locator('[aria-current="step"]').count()).toBe(1);
  });

  it('keeps the step when the language changes', async () => {
    const key = keys[6] ?? '';
    await openStep(page, key);
    await page.click('a[data-language-link]');
    await page.waitForURL(`**/de/#${key}`, { waitUntil: 'commit', timeout: 60_000 });
    await isActive(key);
  });
});

describe('without what it likes to have', () => {
  it('reads complete without scripts', async () => {
    const context = await site.browser.newContext({ viewport: SMALL_WINDOW, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.address('/de/'));
    const cards = await page.$$eval('[data-step] .card', (elements) => elements.map((element) => element.clientHeight));
    expect(cards.length).toBeGreaterThanOrEqual(24);
    expect(cards.every((height) => height > 80)).toBe(true);
    await context.close();
  });

  it('keeps text and steps when WebGL is missing', async () => {
    const context = await site.browser.newContext({ viewport: SMALL_WINDOW });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await withoutWebgl(page);
    await page.goto(site.address('/en/'));
    const key = (await stepKeys(page))[4] as string;
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), key);
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    expect(await page.getAttribute('[data-map]', 'data-map-state')).toBe('picture');
    expect(errors).toEqual([]);
    await context.close();
  });
});
