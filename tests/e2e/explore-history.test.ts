import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStep, stepKeys, watchStory, withoutFades } from '../support/story-page.ts';
import { ghostDrawing } from '../support/ghost-drawing.ts';
import { siteTests } from '../support/site-tests.ts';

const VIEWPORT = { width: 1040, height: 600 };

const site = siteTests();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await site.browser.newContext({ viewport: VIEWPORT, colorScheme: 'dark' });
  page = await context.newPage();
  await ghostDrawing(page);
  await withoutFades(page);
  await watchStory(page);
  await page.goto(site.address('/en/'));
});

/** Style sheets that only those need who explore. */
const extraStyles = (): Promise<number> => page.locator('link[rel="stylesheet"][href*="explore"]').count();

describe('exploring', () => {
  it('brings its own style sheet, and is left by the back button to the same spot of the same page', async () => {
    const key = (await stepKeys(page))[3] as string;
    await openStep(page, key);
    await page.waitForSelector('[data-map-state="live"]');
    expect(await extraStyles()).toBe(0);
    const before = await page.evaluate(() => ({ length: history.length, scroll: scrollY, address: location.href }));
    await page.click('.figure-explore');
    await page.waitForSelector('.explorer');
    expect(await extraStyles()).toBe(1);
    expect(await page.locator('.explorer-panel').evaluate((panel) => getComputedStyle(panel).position)).toBe(
      'absolute',
    );

    await page.goBack();
    await page.waitForSelector('.explorer', { state: 'detached' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before.scroll);
    expect(page.url()).toBe(before.address);
    expect(await page.locator('[aria-current="step"]').getAttribute('id')).toBe(key);
    expect(await page.evaluate(() => history.length)).toBe(before.length + 1);
  });

  it('comes again with the forward button, and Escape leaves nothing behind it to go back through', async () => {
    await page.goForward();
    await page.waitForSelector('.explorer');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.explorer', { state: 'detached' });
    expect(await page.evaluate(() => (history.state as { exploring?: boolean } | null)?.exploring)).toBeUndefined();
    const keys = await stepKeys(page);
    await openStep(page, keys[4] as string);
    expect(new URL(page.url()).hash).toBe(`#${keys[4] ?? ''}`);
  });

  it('is open again after a reload', async () => {
    await page.click('.figure-explore');
    await page.waitForSelector('.explorer');
    await page.reload();
    await page.waitForSelector('.explorer');
    await page.goBack();
    await page.waitForSelector('.explorer', { state: 'detached' });
  });

  it('has no barriers in the dark theme, list and details alike', async () => {
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.click('.figure-explore');
    await page.waitForSelector('.explorer');
    await page.click('.layer-open');
    await page.locator('.layer ul button').first().click();
    await page.waitForSelector('.details');
    const { violations } = await new AxeBuilder({ page }).include('.figure').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
});
