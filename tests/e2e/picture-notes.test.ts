import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { grow, overlaps, type Rect } from '../../src/map/note-geometry.ts';
import type { PlayerStory } from '../../src/player/player-story.ts';
import { onFigure } from '../support/on-figure.ts';
import { openPicture } from '../support/story-page.ts';
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

/** The whole story as the page gets it. */
async function storyOf(page: Page): Promise<PlayerStory> {
  const answer = await page.request.get(site.address('/de/player.json'));
  return (await answer.json()) as PlayerStory;
}

/** Size of the figure, and the boxes of its notes from its top left, CSS pixels. To be run in the page. */
function shownNotes(): { figure: { width: number; height: number }; notes: Rect[] } {
  const frame = document.querySelector('[data-map]')?.getBoundingClientRect() ?? new DOMRect();
  const notes = [...document.querySelectorAll('.map-note-layer li[data-placed]')].map((note) => {
    const { left, top, width, height } = note.getBoundingClientRect();
    return { x: left - frame.left, y: top - frame.top, width, height };
  });
  return { figure: { width: frame.width, height: frame.height }, notes };
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

  it.each([
    { width: 390, height: 844, crop: 'narrow' },
    { width: 768, height: 1024, crop: 'medium' },
    { width: 1440, height: 900, crop: 'wide' },
  ] as const)('notes hide no name that the step tells of at $width × $height', async ({ width, height, crop }) => {
    const page = await visit({ viewport: { width, height }, reducedMotion: 'reduce' });
    const { steps } = await storyOf(page);
    for (const { key, contents } of steps) {
      if (contents === null) continue;
      await openPicture(page, key);
      const { figure, notes } = await page.evaluate(shownNotes);
      const told = contents[crop].names
        .filter(([, , , , isTold]) => isTold === 1)
        .map(([x, y, w, h]) => onFigure({ x, y, width: w, height: h }, crop, figure));
      for (const note of notes) {
        // Boxes of names have some room around their letters.
        expect(
          told.filter((name) => overlaps(grow(note, -2), name)),
          key,
        ).toEqual([]);
      }
    }
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
