import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { withoutWebgl } from '../support/barriers.ts';
import { scrollToStep, stepKeys } from '../support/story-page.ts';
import { measureTargets } from '../support/targets.ts';
import { siteTests } from '../support/site-tests.ts';

/** Every control at the width of a small phone has at least 24 by 24 pixels. */

const story = await readStoryFromDisk();
const lang = story.languages[0] ?? '';

const site = siteTests();

async function open(path: string, live = false): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' });
  if (!live) await withoutWebgl(page);
  await page.goto(site.address(path));
  return page;
}

async function expectLarge(page: Page, least: number): Promise<void> {
  const { count, small } = await measureTargets(page);
  expect(small).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(least);
}

test('in the bar with its menus open, beside the map, on the date line and in what is shared', async () => {
  const page = await open(`${lang}/`);
  const [, second = ''] = await stepKeys(page);
  await scrollToStep(page, second, 0.42);
  await page.waitForSelector('.date-stop');
  await expectLarge(page, 12);
  for (const menu of ['.menu-chapters', '.menu-settings']) {
    await page.click(`${menu} > summary`);
    await page.waitForSelector(`${menu} .menu-panel`, { state: 'visible' });
    await expectLarge(page, 15);
    await page.keyboard.press('Escape');
  }
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'canShare', { value: () => false });
    Object.defineProperty(document, 'execCommand', { value: () => false });
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([data-menu])'))
      details.open = true;
  });
  await page.click('[data-share-button]');
  await page.waitForSelector('[data-share-address]', { state: 'visible' });
  await expectLarge(page, 20);
  await page.close();
});

test('in the explorer, with a layer folded out and details open', async () => {
  const page = await open(`${lang}/`, true);
  const key = await page.$eval('.map-word[data-mark="strike"]', (word) => word.closest('[data-step]')?.id ?? '');
  await scrollToStep(page, key, 0.42);
  await page.waitForSelector('[data-map-state="live"]', { timeout: 60_000 });
  await page.click('.figure-explore');
  await page.waitForSelector('.explorer-panel');
  await expectLarge(page, 3);
  if ((await page.locator('.explorer-panel[data-folded]').count()) > 0) await page.click('.explorer-fold');
  await page.waitForSelector('.layer-open', { state: 'visible' });
  await page.click('.layer-open >> nth=0');
  await expectLarge(page, 20);
  await page.click('.layer ul button >> nth=0');
  await page.waitForSelector('.details');
  await expectLarge(page, 3);
  await page.close();
});

test.each([`embed/${lang}/`, `${lang}/embed/`, `${lang}/data/`, `${lang}/sources/`, `${lang}/glossary/`, ''])(
  'on /%s',
  async (path) => {
    const page = await open(path);
    if (path.startsWith('embed/')) await page.locator('[data-embed-move="1"]').click();
    await expectLarge(page, path === '' ? 0 : 3);
    await page.close();
  },
);
