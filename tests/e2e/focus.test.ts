import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scrollToStep, stepKeys } from '../support/story-page.ts';
import { siteTests } from '../support/site-tests.ts';

/** What the focus does to the page, in each of the three layouts. */

const site = siteTests();

const screens = [
  { layout: 'stack', width: 420, height: 560 },
  { layout: 'beside', width: 740, height: 400 },
  { layout: 'overlay', width: 1280, height: 720 },
];

describe.each(screens)('the focus at $width × $height', ({ layout, width, height }) => {
  let page: Page;
  let keys: readonly string[];

  beforeAll(async () => {
    page = await site.browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(site.address('de/'));
    keys = await stepKeys(page);
  });

  afterAll(async () => {
    await page.close();
  });

  it('reaches the bar without moving the page', async () => {
    expect(await page.$eval('[data-story]', (root) => getComputedStyle(root).getPropertyValue('--layout').trim())).toBe(
      layout,
    );
    const middle = keys[Math.floor(keys.length / 2)] ?? '';
    await scrollToStep(page, middle, 0.15);
    await page.waitForFunction((key) => document.getElementById(key)?.ariaCurrent === 'step', middle);
    const moves = await page.$$eval('.bar :is(a, summary), .skip-link', (targets) => {
      const before = window.scrollY;
      return targets.flatMap((target) => {
        (target as HTMLElement).focus();
        return window.scrollY === before ? [] : [`${target.textContent.trim()}: ${String(window.scrollY - before)}`];
      });
    });
    expect(moves).toEqual([]);
    expect(await page.$eval('[data-language-link]', (link) => (link as HTMLAnchorElement).hash)).toBe(`#${middle}`);
  });

  it('never hides under what sticks to the top, going backwards through the words', async () => {
    const hidden = await page.$$eval('.story-text [data-step] :is(a, summary, button)', (targets) =>
      targets.reverse().flatMap((target) => {
        if (!target.checkVisibility({ visibilityProperty: true })) return [];
        (target as HTMLElement).focus();
        const box = target.getClientRects()[0];
        if (box === undefined || box.width === 0) return [];
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return top !== null && (target.contains(top) || top.contains(target))
          ? []
          : [`${target.textContent.trim()} under ${String(top?.className)}`];
      }),
    );
    expect(hidden).toEqual([]);
  });
});
