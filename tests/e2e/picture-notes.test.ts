import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutWebgl } from '../support/without-webgl.ts';
import { siteTests } from '../support/site-tests.ts';

const site = siteTests();

async function visit(options: BrowserContextOptions): Promise<Page> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  // No WebGL: the pictures stay.
  await withoutWebgl(page);
  await page.goto(site.address('/de/'));
  return page;
}

describe('where the map stays a picture', () => {
  it('notes, scale and locator stand on it, and follow the steps', async () => {
    const page = await visit({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const noted = await page.$$eval('[data-step]:has(.step-notes)', (steps) => steps.map(({ id }) => id));
    for (const key of noted.slice(0, 3)) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), key);
      await page.waitForFunction((id) => document.querySelector('[aria-current="step"]')?.id === id, key);
      await page.waitForSelector('.map-note-layer[data-shown] li[data-placed]');
      const texts = await page.$$eval(`[id="${key}"] .step-notes li`, (items) => items.map((item) => item.textContent));
      expect(await page.$$eval('.map-note-layer li', (items) => items.map((item) => item.textContent.trim()))).toEqual(
        texts,
      );
    }
    expect(await page.getAttribute('[data-map]', 'data-map-state')).toBe('picture');
    expect(await page.locator('.map-scale').isVisible()).toBe(true);
    expect(await page.locator('.figure > .locator .locator-frame').count()).toBe(1);
    // The list in the card would say everything twice.
    expect(await page.locator('.step-notes >> visible=true').count()).toBe(0);
    await page.context().close();
  });

  it('they are drawn over each picture where there are no scripts, and read as a list', async () => {
    const page = await visit({ viewport: { width: 400, height: 700 }, javaScriptEnabled: false });
    const drawn = page.locator('.step-picture .picture-notes');
    expect(await drawn.count()).toBeGreaterThanOrEqual(12);
    const [notes, picture] = await drawn.first().evaluate((svg) => {
      const box = (element: Element | null): [number, number, number] => {
        const { left, top, width } = element?.getBoundingClientRect() ?? new DOMRect();
        return [Math.round(left), Math.round(top), Math.round(width)];
      };
      return [box(svg), box(svg.parentElement?.querySelector('img') ?? null)];
    });
    expect(notes).toEqual(picture);
    expect(await page.getByRole('list', { name: 'Auf der Karte' }).count()).toBeGreaterThanOrEqual(12);
    await page.context().close();
  });
});
