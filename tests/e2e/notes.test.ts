import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/check/read-story.ts';
import { buildLocator, locatorView } from '../../src/map/locator.ts';
import { fragmentAddresses } from '../../src/story/addresses.ts';
import { cameraBounds } from '../../src/story/visible-bounds.ts';
import { ghostDrawing } from '../support/ghost-drawing.ts';
import { openStep, stepKeys, withoutFades } from '../support/story-page.ts';
import { siteTests } from '../support/site-tests.ts';

const site = siteTests();

interface Size {
  readonly width: number;
  readonly height: number;
}

async function visit(
  path: string,
  viewport: Size,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await site.browser.newContext({ viewport, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  // Where names and notes stand is computed, not drawn.
  await ghostDrawing(page);
  await withoutFades(page);
  await page.goto(site.address(path));
  return { page, context };
}

/** Keys of the steps that have notes, read from the page without scripts. */
async function notedSteps(lang: string): Promise<readonly string[]> {
  const { page, context } = await visit(`/${lang}/`, { width: 800, height: 600 }, { javaScriptEnabled: false });
  const keys = await page.$$eval('[data-step]:has(.step-notes)', (steps) => steps.map((step) => step.id));
  await context.close();
  return keys;
}

/** Opens a step and waits until its notes show. */
async function openNotes(page: Page, key: string): Promise<void> {
  await openStep(page, key, (await page.getAttribute(`[id="${key}"]`, 'data-move')) === 'scrub' ? 0.99 : 0.5);
  await page.waitForSelector('.map-note-layer[data-shown] li[data-placed]');
}

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Notes that show, and everything that lies over the map; window coordinates. */
async function boxes(page: Page): Promise<{ readonly figure: Box; readonly notes: Box[]; readonly covers: Box[] }> {
  return page.evaluate(() => {
    const box = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { name: element.getAttribute('class') ?? element.textContent.trim(), left, top, right, bottom };
    };
    const figure = document.querySelector('[data-map]');
    if (figure === null) throw new Error('No figure');
    // On small screens cards pass behind the map.
    const cards = innerWidth < 1024 ? [] : document.querySelectorAll('[aria-current="step"] .card');
    const covers = [...figure.children, ...cards].filter(
      (child) => !child.matches('.figure-map, .map-notes, .visually-hidden'),
    );
    return {
      figure: box(figure),
      notes: [...figure.querySelectorAll('li[data-placed]')].map(box),
      covers: covers.map(box).filter(({ left, right }) => right > left),
    };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe.each([
  { width: 1280, height: 800, lang: 'de', most: 4 },
  { width: 360, height: 640, lang: 'en', most: 1 },
])('notes at $width×$height in $lang', ({ width, height, lang, most }) => {
  it('stand inside the map and over nothing, and are read as a list', async () => {
    const keys = await notedSteps(lang);
    expect(keys.length).toBeGreaterThanOrEqual(12);
    const { page, context } = await visit(`/${lang}/`, { width, height });
    // Every third step is enough in a browser; a unit test places the notes of all.
    for (const key of keys.filter((_, index) => index % 3 === 0)) {
      await openNotes(page, key);
      const { figure, notes, covers } = await boxes(page);
      expect(notes.length, key).toBeGreaterThan(0);
      expect(notes.length, key).toBeLessThanOrEqual(most);
      for (const [index, note] of notes.entries()) {
        expect(note.left >= figure.left && note.right <= figure.right, `${key}: ${note.name} lies inside`).toBe(true);
        expect(note.top >= figure.top && note.bottom <= figure.bottom, `${key}: ${note.name} lies inside`).toBe(true);
        expect(
          [...covers, ...notes.slice(0, index)].filter((other) => overlap(note, other)).map(({ name }) => name),
        ).toEqual([]);
      }
      const list = page.getByRole('list', { name: lang === 'de' ? 'Auf der Karte' : 'On the map' });
      expect(await list.getByRole('listitem').count()).toBeGreaterThanOrEqual(notes.length);
    }
    await context.close();
  });
});

describe('the date line', () => {
  const wide = { width: 1280, height: 800 };

  it('leads to a step by pointer, and marks where the reader is', async () => {
    const { page, context } = await visit('/en/', wide);
    const keys = await stepKeys(page);
    await openStep(page, keys[1] as string);
    const stop = page.locator('.date-stop').nth(2);
    const name = (await stop.getAttribute('aria-label')) ?? '';
    await stop.click();
    const title = name.slice(name.indexOf(': ') + 2);
    await page.waitForFunction(
      (wanted) => document.querySelector('[aria-current="step"] :is(h2, h3)')?.textContent.trim() === wanted,
      title,
    );
    await page.waitForSelector('.date-stop[aria-current="date"]');
    expect(await page.locator('.date-stop[aria-current]').count()).toBe(1);
    await context.close();
  });

  it('is one tab stop whose arrow keys go along it, with targets of 24 pixels that do not overlap', async () => {
    const { page, context } = await visit('/de/', { width: 360, height: 640 });
    await page.waitForSelector('.date-stop');
    expect(await page.locator('.date-stop[tabindex="0"]').count()).toBe(1);
    await page.locator('.date-stop').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll('.date-stop')].indexOf(document.activeElement as Element),
    );
    expect(focused).toBe(1);
    const targets = await page.$$eval('.date-stop', (stops) =>
      stops.map((stop) => {
        const { left, right, top, bottom } = stop.getBoundingClientRect();
        return { left, right, height: bottom - top };
      }),
    );
    for (const [index, target] of targets.entries()) {
      expect(target.right - target.left).toBeGreaterThanOrEqual(24);
      expect(target.height).toBeGreaterThanOrEqual(24);
      const before = targets[index - 1];
      if (before !== undefined) expect(target.left).toBeGreaterThanOrEqual(before.right - 0.5);
    }
    await context.close();
  });
});

describe('the locator', () => {
  it('shows the place of the chapter, and what the map shows of the land unless that is all of it', async () => {
    const { story } = await readStory(process.env['CONTENT_DIR'] ?? 'content', fragmentAddresses);
    const locator = story === null ? null : buildLocator(story);
    if (story === null || locator === null) throw new Error('The story has no locator');
    const window = { width: 1280, height: 800 };
    const { page, context } = await visit('/en/', window);
    const frames = new Set<string>();
    for (const chapter of story.chapters.filter(({ place }) => place !== null)) {
      const { camera } = await openStep(page, chapter.steps[0]?.key ?? '');
      const view = cameraBounds(camera, { ...window, padding: { top: 0, right: 0, bottom: 0, left: 0 } });
      const expected = locatorView(view, locator.frame);
      await page.waitForSelector(
        `.figure > .locator[data-place="${chapter.place ?? ''}"]:has(.locator-stop[data-here])`,
      );
      await page.waitForSelector('.figure > .locator .locator-frame', {
        state: expected === null ? 'detached' : 'attached',
      });
      if (expected === null) continue;
      const drawn = await page.$eval('.figure > .locator .locator-frame', (frame) =>
        ['x', 'y', 'width', 'height'].map((name) => Number(frame.getAttribute(name))),
      );
      const [x = NaN, y = NaN, width = NaN, height = NaN] = drawn;
      // A frame too small to be seen is drawn larger around the same middle.
      expect(Math.abs(x + width / 2 - (expected.x + expected.width / 2))).toBeLessThan(0.2);
      expect(Math.abs(y + height / 2 - (expected.y + expected.height / 2))).toBeLessThan(0.2);
      frames.add(drawn.join(' '));
    }
    expect(frames.size).toBeGreaterThanOrEqual(2);
    await context.close();
  });
});

describe('without scripts', () => {
  it('the notes stand as a list with the words of their step', async () => {
    const { page, context } = await visit('/de/', { width: 800, height: 600 }, { javaScriptEnabled: false });
    const lists = page.getByRole('list', { name: 'Auf der Karte' });
    expect(await lists.count()).toBeGreaterThanOrEqual(12);
    // Notes that are drawn over the step's picture are not shown twice.
    const shown = lists.filter({ has: page.locator('li:not(.visually-hidden)') });
    expect(await shown.first().isVisible()).toBe(true);
    await context.close();
  });
});
