import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/server/preview.ts';
import { readStoryFromDisk } from '../../../src/site/read-story-from-disk.ts';
import { launchBrowser } from '../../support/browser.ts';
import { addReaderStyle, ENLARGED, findOverflow, pageKinds } from '../../support/reflow.ts';
import { serveBuiltSite } from '../../support/site.ts';
import { scrollToStep, stepKeys } from '../../support/story-page.ts';
import { withoutWebgl } from '../../support/without-webgl.ts';

/** Large letters and small windows on every kind of page, in every language, with the live map, pictures, and no scripts. */

const story = await readStoryFromDisk();
const chapter = story.chapters.find(({ kind }) => kind === 'chapter')?.id ?? '';
const TIERS = ['live map', 'pictures', 'no scripts'] as const;

let server: RunningServer;
let browser: Browser | null = null;

beforeAll(async () => {
  server = await serveBuiltSite();
});

afterEach(async () => {
  await browser?.close();
  browser = null;
});

afterAll(() => server.close());

/** Leads to the map of a step, where the page has one, and waits until it is there. */
async function reachMap(page: Page, path: string, live: boolean): Promise<void> {
  const [, , third = ''] = await stepKeys(page);
  if (third === '' || (await page.locator('[data-map]').count()) === 0) return;
  if (path.startsWith('embed/')) {
    // A frame too small for a story shows a card, which has no map.
    if (!(await page.locator('[data-embed-move="1"]').isVisible())) return;
    await page.locator('[data-embed-move="1"]').click();
  } else await scrollToStep(page, third, 0.42);
  await page.waitForSelector(`[data-map-state="${live ? 'live' : 'picture'}"]`, { state: 'attached', timeout: 90_000 });
}

describe.each(ENLARGED)('at $what', ({ viewport, style, launch }) => {
  test.each(TIERS)('every page gives way: %s', async (tier) => {
    browser = await launchBrowser({ extra: launch ?? [] });
    const context = await browser.newContext({
      viewport,
      reducedMotion: 'reduce',
      javaScriptEnabled: tier !== 'no scripts',
      bypassCSP: true,
    });
    if (tier === 'pictures') await withoutWebgl(context);
    const faults: string[] = [];
    const kinds = story.languages.flatMap((lang) => pageKinds(lang, chapter));
    const paths =
      tier === 'live map' ? kinds.filter((path) => path.endsWith(`${chapter}/`)) : [...kinds, '', '404.html'];
    for (const path of paths) {
      const page = await context.newPage();
      await page.goto(new URL(path, server.url).href);
      if (style !== undefined) await addReaderStyle(page, style);
      if (tier !== 'no scripts') await reachMap(page, path, tier === 'live map');
      faults.push(...(await findOverflow(page)).map((fault) => `${path}: ${fault}`));
      await page.close();
    }
    expect(faults).toEqual([]);
  });
});
