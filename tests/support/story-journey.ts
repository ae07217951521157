/** A reader's way down and up the whole story, and what must be the same at every step however it was reached. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { isComplaint } from './complaints.ts';
import { ghostDrawing } from './ghost-drawing.ts';
import { openStep, type Settled, stepKeys, watchStory, withoutFades } from './story-page.ts';

/** A small window: software drawing takes seconds for a large one, and the state does not depend on its size. */
export const SMALL_WINDOW = { width: 340, height: 480 };

/** A page of the story and what it complained of: console errors and warnings, failed requests, requests to other hosts. */
export interface StoryVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/**
 * Opens a page for a reader who wants no motion. Without `drawn` the map does all it does but put colour on its canvas, and
 * nothing fades, which takes half a second for each step.
 */
export async function visitStory(browser: Browser, url: string, drawn = false): Promise<StoryVisit> {
  const context = await browser.newContext({ viewport: SMALL_WINDOW, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== new URL(url).origin)
      complaints.push(`request: ${asked.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`);
  });
  if (!drawn) {
    await ghostDrawing(page);
    await withoutFades(page);
  }
  await watchStory(page);
  await page.goto(url);
  return { page, context, complaints };
}

/** What a journey compares and how. */
export interface WholeStory {
  /** Address of the story in one language. */
  readonly url: string;
  readonly drawn: boolean;
  /** Which steps are loaded afresh, by their position. */
  readonly afresh: (index: number) => boolean;
}

/** Scrolls down and up the whole story, loads steps afresh, and expects the same state each time and no complaint. */
export async function expectSameStateHoweverReached(browser: Browser, way: WholeStory): Promise<void> {
  const { page, context, complaints } = await visitStory(browser, way.url, way.drawn);
  const keys = await stepKeys(page);
  expect(keys.length).toBeGreaterThanOrEqual(24);
  const down = new Map<string, unknown>();
  for (const key of keys) down.set(key, rounded(await openStep(page, key)));
  for (const key of keys.slice(0, -1).reverse()) {
    expect(rounded(await openStep(page, key)), `${key} on the way up`).toEqual(down.get(key));
  }
  expect(complaints).toEqual([]);
  for (const key of keys.filter((_, index) => way.afresh(index))) {
    await page.goto('about:blank');
    await page.goto(`${way.url}#${key}`);
    expect(rounded(await freshState(page, key)), `${key} loaded afresh`).toEqual(down.get(key));
  }
  expect(complaints).toEqual([]);
  await context.close();
}

/**
 * What a page opened at a step's address shows there. A step that follows the scroll is then brought to the height at
 * which the journey read it; every other step shows the same at any height.
 */
async function freshState(page: Page, key: string): Promise<Settled> {
  await page.waitForFunction((id) => window.settledSteps?.[id] !== undefined, key, { timeout: 60_000 });
  const move = await page.getAttribute(`[id="${key}"]`, 'data-move');
  if (move === 'scrub') return openStep(page, key);
  return page.evaluate((id) => window.settledSteps?.[id] as Settled, key);
}

/** States compare to a hundredth of a pixel's worth of degrees; the map rounds in single precision. */
function rounded({ camera, layers, drawn }: Settled): unknown {
  const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;
  return {
    camera: {
      center: camera.center.map((value) => round(value, 3)),
      zoom: round(camera.zoom, 2),
      bearing: round(camera.bearing, 1),
      pitch: round(camera.pitch, 1),
    },
    layers,
    drawn: Object.fromEntries(Object.entries(drawn).map(([id, share]) => [id, round(share, 1)])),
  };
}
