import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ghostDrawing } from '../support/ghost-drawing.ts';
import { openStep, type Settled, stepKeys, watchStory, withoutFades } from '../support/story-page.ts';
import { withoutWebgl } from '../support/without-webgl.ts';
import { siteTests } from '../support/site-tests.ts';

/** Small, for software drawing, and wide enough for the list beside the map. */
const VIEWPORT = { width: 1040, height: 600 };

const site = siteTests();
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await prepare(page);
  await page.goto(site.address('/en/'));
});

/** The explorer's state does not depend on what is drawn, and drawing by software would take most of the time. */
async function prepare(each: Page): Promise<void> {
  await ghostDrawing(each);
  await withoutFades(each);
  await watchStory(each);
}

afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

/** Opens the first step whose words point at a strike, and waits for the live map. */
async function openStrikeStep(): Promise<{ key: string; state: Settled; feature: string }> {
  const word = page.locator('.map-word[data-mark="strike"]').first();
  const feature = (await word.getAttribute('data-map-word')) ?? '';
  const key = (await word.evaluate((element) => element.closest('[data-step]')?.id)) ?? '';
  const state = await openStep(page, key);
  await page.waitForSelector('[data-map-state="live"]');
  return { key, state, feature };
}

interface PageState {
  readonly scroll: number;
  readonly width: number;
  readonly focus: string;
  readonly active: string | null;
  readonly inert: number;
}

async function pageState(): Promise<PageState> {
  return page.evaluate(() => ({
    scroll: window.scrollY,
    width: document.querySelector('.story')?.clientWidth ?? 0,
    focus: document.activeElement?.className ?? '',
    active: document.querySelector('[aria-current="step"]')?.id ?? null,
    inert: document.querySelectorAll('[inert]').length,
  }));
}

/** Waits for the next `story:settled` while something is done. */
async function settledAfter(action: () => Promise<void>): Promise<Settled> {
  await page.evaluate(() => {
    window.settledSteps = {};
  });
  await action();
  await page.waitForFunction(() => Object.keys(window.settledSteps ?? {}).length > 0);
  return page.evaluate(() => Object.values(window.settledSteps ?? {})[0] as Settled);
}

async function violations(part: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(part).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe('exploring', () => {
  it('leads back to the same step, camera, focus and scroll position', async () => {
    const { key, state } = await openStrikeStep();
    await page.focus('.figure-explore');
    const before = await pageState();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explorer');
    expect((await pageState()).inert).toBeGreaterThan(0);
    expect(
      await page.evaluate(() => document.activeElement?.closest('[role="dialog"][aria-modal="true"]') !== null),
    ).toBe(true);

    // The reader moves the map with wheel and keys, hides a layer and leaves; the page behind stays.
    await page.mouse.move(800, 300);
    await page.mouse.wheel(0, -400);
    await page.focus('[data-exploring] canvas');
    await page.keyboard.press('ArrowRight');
    await page.click('.layer[data-shown] input');
    expect((await pageState()).scroll).toBe(before.scroll);
    const after = await settledAfter(() => page.keyboard.press('Escape'));
    await page.waitForSelector('.explorer', { state: 'detached' });

    expect(after.layers).toEqual(state.layers);
    expect(after.drawn).toEqual(state.drawn);
    expect(after.camera.zoom).toBeCloseTo(state.camera.zoom, 3);
    expect(after.camera.center[0]).toBeCloseTo(state.camera.center[0], 3);
    expect(after.camera.center[1]).toBeCloseTo(state.camera.center[1], 3);
    expect(await pageState()).toEqual({ ...before, active: key });
  });

  it('lists, finds and explains everything by keyboard, without barriers', async () => {
    await openStrikeStep();
    await page.focus('.figure-explore');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explorer');
    expect(await violations('.figure')).toEqual([]);

    await page.focus('.layer-open');
    await page.keyboard.press('Enter');
    const entry = page.locator('.layer ul button').first();
    const name = (await entry.textContent())?.trim();
    await entry.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.details');
    expect(await page.textContent('.details h2')).toBe(name);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('details-title');
    expect(await violations('.figure')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.details', { state: 'detached' });
    await page.waitForFunction(
      (id) => document.activeElement?.getAttribute('data-entry') === id,
      await entry.getAttribute('data-entry'),
    );

    await page.fill('.explorer-search input', 'zzz');
    expect(await page.textContent('.explorer [role="status"]')).not.toBe('');
    expect(await page.locator('.layer').count()).toBe(0);
    await page.focus('.explorer-search input');
    await page.keyboard.press('Escape');
    expect(await page.locator('.layer').count()).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.explorer', { state: 'detached' });
  });

  it('keeps the focus inside', async () => {
    await openStrikeStep();
    await page.click('.figure-explore');
    await page.waitForSelector('.explorer');
    const stops = await page.locator('.explorer button, .explorer input, .explorer a').count();
    const outside = [];
    for (let press = 0; press < stops + 4; press += 1) {
      await page.keyboard.press('Tab');
      outside.push(
        await page.evaluate(
          () => document.activeElement !== document.body && document.activeElement?.closest('.figure') === null,
        ),
      );
    }
    expect(outside).not.toContain(true);
  });

  it('shows fewer things when the period ends earlier', async () => {
    await openStrikeStep();
    await page.click('.figure-explore');
    await page.waitForSelector('.explorer');
    const counts = (): Promise<string[]> =>
      page.$$eval('.layer-open > span', (spans) => spans.map((span) => span.textContent));
    const before = await counts();
    await page.focus('.period-scale input:last-of-type');
    await page.keyboard.press('Home');
    expect(await counts()).not.toEqual(before);
    const [since, until] = await page.$$eval('.period-scale input', (inputs) =>
      inputs.map((input) => input.getAttribute('aria-valuetext')),
    );
    expect(until).toBe(since);
  });

  it('is offered at the end of the story', async () => {
    const last = (await stepKeys(page)).at(-1) ?? '';
    await openStep(page, last);
    await page.waitForSelector('[data-map-state="live"]');
    await page.click('[data-explore-open]');
    await page.waitForSelector('.explorer');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.explorer', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-explore-open'))).toBe(true);
  });
});

describe('details', () => {
  it('open from a word by keyboard and give the focus back', async () => {
    const { feature } = await openStrikeStep();
    const word = page.locator(`[data-map-word="${feature}"]`).first();
    await word.evaluate((element) => {
      (element as HTMLElement).focus({ preventScroll: true });
    });
    await page.keyboard.press('Enter');
    await page.waitForSelector('.details');
    expect(await violations('.details')).toEqual([]);
    expect(await page.locator('.details-sources a').count()).toBeGreaterThan(0);
    expect(await page.locator('.details-passages a').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.details', { state: 'detached' });
    expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('open from a mark, close on a click elsewhere, and lie beside the words', async () => {
    await openStrikeStep();
    const mark = await findMark();
    await page.mouse.click(...mark);
    await page.waitForSelector('.details');
    const [card, words] = await page.evaluate((): [number, number] => {
      const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
      return [box('.details-frame')?.left ?? 0, box('[aria-current="step"] .card')?.right ?? 0];
    });
    expect(card).toBeGreaterThanOrEqual(words);
    await page.click('.figure-day, .card >> visible=true', { position: { x: 3, y: 3 } });
    await page.waitForSelector('.details', { state: 'detached' });
  });

  it('lead to the passages of the story', async () => {
    const { feature } = await openStrikeStep();
    await page.locator(`[data-map-word="${feature}"]`).first().click();
    await page.waitForSelector('.details');
    const passage = page.locator('.details-passages a').last();
    const key = ((await passage.getAttribute('href')) ?? '').split('#')[1];
    await passage.click();
    await page.waitForFunction((id) => document.querySelector('[aria-current="step"]')?.id === id, key);
    expect(await page.locator('.details').count()).toBe(0);
  });
});

describe('elsewhere', () => {
  it('opens details on the second tap of a finger, below the map', async () => {
    const phone = await site.browser.newContext({
      viewport: { width: 360, height: 640 },
      reducedMotion: 'reduce',
      hasTouch: true,
    });
    page = await phone.newPage();
    await prepare(page);
    await page.goto(site.address('/de/'));
    const { feature } = await openStrikeStep();
    const word = page.locator(`[data-map-word="${feature}"]`).first();
    await word.tap();
    await page.waitForSelector('.map-word[data-marked]');
    expect(await page.locator('.details').count()).toBe(0);
    await word.tap();
    await page.waitForSelector('.details');
    const [sheet, figure] = await page.evaluate((): [number, number] => {
      const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
      return [box('.details-frame')?.top ?? 0, box('.figure')?.bottom ?? 0];
    });
    expect(sheet).toBeGreaterThanOrEqual(figure - 1);
    expect(await violations('.details')).toEqual([]);
    await phone.close();
  });

  it('offers the page with the data where the live map cannot run', async () => {
    const plain = await site.browser.newContext({ viewport: VIEWPORT });
    const other = await plain.newPage();
    await withoutWebgl(other);
    await other.goto(site.address('/en/'));
    // The player comes with the reader's first sign of moving.
    await other.mouse.move(5, 5);
    expect(await other.getAttribute('a.figure-explore', 'href')).toBe('/en/data/');
    expect(await other.locator('[data-explore-open]').isHidden()).toBe(true);
    expect(await other.locator('[data-explore-data]').count()).toBe(1);
    await plain.close();
  });
});

/** Where a mark answers to the pointer: looks for it on a grid over the free part of the map. */
async function findMark(): Promise<[number, number]> {
  for (let y = 100; y < VIEWPORT.height - 100; y += 20) {
    for (let x = VIEWPORT.width - 120; x > VIEWPORT.width / 2; x -= 20) {
      await page.mouse.move(x, y);
      const over = await page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            requestAnimationFrame(() => {
              requestAnimationFrame(() => {
                resolve(document.querySelector('.figure-live')?.hasAttribute('data-over') ?? false);
              });
            });
          }),
      );
      if (over) return [x, y];
    }
  }
  throw new Error('No mark answers to the pointer');
}
