import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ghostDrawing } from '../support/ghost-drawing.ts';
import { openStep, stepKeys, watchStory } from '../support/story-page.ts';
import { siteTests } from '../support/site-tests.ts';

const VIEWPORT = { width: 420, height: 560 };

const site = siteTests();
let context: BrowserContext;

afterEach(async () => {
  await context.close();
});

declare global {
  interface Window {
    /** What `recordFrames` saw: one entry per frame. */
    recordedFrames?: { scale: number; copies: number; settled: boolean }[];
  }
}

async function visit(motion: 'full' | 'gentle' | 'off'): Promise<Page> {
  context = await site.browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    localStorage.setItem('display.motion', wanted);
  }, motion);
  await watchStory(page);
  await ghostDrawing(page);
  await page.goto(site.address('/en/'));
  return page;
}

/** Notes in every frame how long the scale bar is, which follows the camera, and how many copies of the map fade. */
async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: NonNullable<Window['recordedFrames']> = [];
    window.recordedFrames = frames;
    let settled = false;
    document.addEventListener('story:settled', () => {
      settled = true;
    });
    const look = (): void => {
      frames.push({
        scale: document.querySelector('.map-scale-bar')?.getBoundingClientRect().width ?? 0,
        copies: document.querySelectorAll('.map-fade').length,
        settled,
      });
      if (!settled) requestAnimationFrame(look);
    };
    look();
  });
}

async function recorded(page: Page): Promise<NonNullable<Window['recordedFrames']>> {
  await page.waitForFunction(() => window.recordedFrames?.at(-1)?.settled === true);
  return page.evaluate(() => window.recordedFrames ?? []);
}

/** Two steps after the cover whose frames differ much: the one before and the one after the second chapter begins. */
async function farApart(page: Page): Promise<readonly [string, string]> {
  const keys = await stepKeys(page);
  const chapterOf = (key: string): string => key.split('.')[0] ?? '';
  const second = [...new Set(keys.map(chapterOf))][2];
  const at = keys.findIndex((key) => chapterOf(key) === second);
  return [keys[at - 1] ?? '', keys[at] ?? ''];
}

describe('the way to another step', () => {
  it('is a cross-fade under gentle motion: nothing moves over the ground, both ways, and rest comes after it', async () => {
    const page = await visit('gentle');
    const [one, other] = await farApart(page);
    await openStep(page, one);
    await page.waitForSelector('[data-map-state="live"]');
    for (const key of [other, one]) {
      await recordFrames(page);
      await openStep(page, key);
      const frames = await recorded(page);
      expect(new Set(frames.map(({ scale }) => scale.toFixed(1))).size, key).toBeLessThanOrEqual(2);
      expect(Math.max(...frames.map(({ copies }) => copies)), key).toBe(1);
      expect(frames.at(-1)?.copies, key).toBe(0);
    }
  });

  it('can be left for another while it fades, and ends there', async () => {
    const page = await visit('gentle');
    const [one, other] = await farApart(page);
    const there = await openStep(page, one);
    await page.waitForSelector('[data-map-state="live"]');
    void openStep(page, other).catch(() => undefined);
    await page.waitForSelector('.map-fade', { state: 'attached' });
    const back = await openStep(page, one);
    expect(await page.locator('.map-fade').count()).toBe(0);
    expect(back.camera.zoom).toBeCloseTo(there.camera.zoom, 3);
    expect(back.layers).toEqual(there.layers);
  });

  it('is a flight under full motion and nothing at all where motion is off', async () => {
    const full = await visit('full');
    const [one, other] = await farApart(full);
    await openStep(full, one);
    await full.waitForSelector('[data-map-state="live"]');
    await recordFrames(full);
    await openStep(full, other);
    const flown = await recorded(full);
    expect(new Set(flown.map(({ scale }) => scale.toFixed(1))).size).toBeGreaterThan(3);
    await context.close();

    const off = await visit('off');
    await openStep(off, one);
    await off.waitForSelector('[data-map-state="live"]');
    await recordFrames(off);
    await openStep(off, other);
    const changed = await recorded(off);
    expect(new Set(changed.map(({ scale }) => scale.toFixed(1))).size).toBeLessThanOrEqual(2);
    expect(Math.max(...changed.map(({ copies }) => copies))).toBe(0);
  });
});

/** Whether anything is painted on the canvas of the streaks. */
async function isPainted(page: Page): Promise<boolean> {
  return page.$eval('.flow-marks', (element) => {
    const canvas = element as HTMLCanvasElement;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.some((value) => value > 0);
  });
}

describe('what flows', () => {
  it('moves along its lines for less than five seconds, then is still', async () => {
    const page = await visit('full');
    const first = (await stepKeys(page))[0] as string;
    await openStep(page, first);
    await page.waitForSelector('.flow-marks[data-flowing]', { state: 'attached' });
    const start = Date.now();
    await expect.poll(() => isPainted(page)).toBe(true);
    await page.waitForSelector('.flow-marks:not([data-flowing])', { state: 'attached' });
    expect(Date.now() - start).toBeLessThan(5500);
    expect(await isPainted(page)).toBe(false);
  });

  it('stops at once when the reader switches motion off', async () => {
    const page = await visit('full');
    const first = (await stepKeys(page))[0] as string;
    await openStep(page, first);
    await page.waitForSelector('.flow-marks[data-flowing]', { state: 'attached' });
    const start = Date.now();
    await page.evaluate(() => {
      document.documentElement.dataset['motion'] = 'off';
    });
    await page.waitForSelector('.flow-marks:not([data-flowing])', { state: 'attached' });
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('never moves under gentle motion', async () => {
    const page = await visit('gentle');
    await page.evaluate(() => {
      new MutationObserver(() => {
        document.documentElement.dataset['flowed'] = '';
      }).observe(document.body, { subtree: true, attributeFilter: ['data-flowing'] });
    });
    const [first, second] = (await stepKeys(page)) as [string, string];
    await openStep(page, first);
    await page.waitForSelector('.map-note-layer[data-shown], .map-scale', { state: 'attached' });
    await openStep(page, second);
    expect(await page.locator('html[data-flowed]').count()).toBe(0);
  });
});
