import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import { launchBrowser } from '../support/browser.ts';
import { openStep, stepKeys, watchStory, type Settled } from '../support/story-page.ts';

/** A small window: software drawing takes seconds for a large one, and the state does not depend on its size. */
const VIEWPORT = { width: 420, height: 560 };

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ directory: 'dist', port: 0, base: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** Opens a page with motion off and notes every console error, failed request and request to another host. */
async function visit(path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(server.url).origin)
      complaints.push(`request: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`);
  });
  await watchStory(page);
  await page.goto(new URL(path, server.url).href);
  return { page, context, complaints };
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

/** Software drawing takes one to three seconds a step; this test rests at about seventy. */
const WHOLE_STORY_MS = 480_000;

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

describe.each(['de', 'en'])('the whole story in %s', (lang) => {
  it(
    'shows at every step, scrolled down and up again, what a fresh load of that step shows',
    async () => {
      const { page, context, complaints } = await visit(`/${lang}/`);
      const keys = await stepKeys(page);
      expect(keys.length).toBeGreaterThanOrEqual(24);
      const down = new Map<string, unknown>();
      for (const key of keys) down.set(key, rounded(await openStep(page, key)));
      for (const key of keys.slice(0, -1).reverse()) {
        expect(rounded(await openStep(page, key)), `${key} on the way up`).toEqual(down.get(key));
      }
      expect(complaints).toEqual([]);
      await context.close();

      // Half of the steps are loaded afresh in each language: the state does not depend on it.
      const offset = lang === 'de' ? 0 : 1;
      for (const key of keys.filter((_, index) => index % 2 === offset)) {
        const fresh = await visit(`/${lang}/#${key}`);
        const state = await freshState(fresh.page, key);
        expect(rounded(state), `${key} loaded afresh`).toEqual(down.get(key));
        expect(fresh.complaints).toEqual([]);
        await fresh.context.close();
      }
    },
    WHOLE_STORY_MS,
  );
});

describe('the way through the page', () => {
  it('keeps the address with the step, without filling the history', async () => {
    const { page, context } = await visit('/de/');
    const [first, second, third] = (await stepKeys(page)) as [string, string, string];
    const before = await page.evaluate(() => window.history.length);
    await openStep(page, second);
    await openStep(page, third);
    expect(new URL(page.url()).hash).toBe(`#${third}`);
    expect(await page.evaluate(() => window.history.length)).toBe(before);
    await openStep(page, first);
    expect(new URL(page.url()).hash).toBe('');
    await context.close();
  });

  it('lands on the step of the address, and again after a reload', async () => {
    const { page, context } = await visit('/en/');
    const keys = await stepKeys(page);
    const key = keys[10] as string;
    const fresh = await visit(`/en/#${key}`);
    await fresh.page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    await fresh.page.reload();
    await fresh.page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    expect(await fresh.page.locator('[aria-current="step"]').count()).toBe(1);
    await fresh.context.close();
    await context.close();
  });

  it('keeps the step when the language changes', async () => {
    const { page, context } = await visit('/en/');
    const key = (await stepKeys(page))[6] as string;
    await openStep(page, key);
    await page.click('a[data-language-link]');
    await page.waitForURL(`**/de/#${key}`, { waitUntil: 'commit', timeout: 60_000 });
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    await context.close();
  });

  it('goes to the next and the previous step by button', async () => {
    const { page, context } = await visit('/en/');
    const [first, second, third] = (await stepKeys(page)) as [string, string, string];
    await openStep(page, second);
    await page.click('.figure-steps button:last-child');
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', third);
    await page.click('.figure-steps button:first-child');
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', second);
    expect(first).not.toBe(second);
    await context.close();
  });

  it('tells which chapter began, once and politely', async () => {
    const { page, context } = await visit('/en/');
    const keys = await stepKeys(page);
    const key = keys.find(
      (candidate) => !candidate.startsWith(`${(keys[0] as string).split('.')[0] ?? ''}.`),
    ) as string;
    await openStep(page, key);
    const chapter = key.split('.')[0] as string;
    const title = await page.textContent(`#${chapter}-title`);
    expect(await page.textContent('[aria-live="polite"]')).toBe(title);
    await context.close();
  });
});

describe('without what it likes to have', () => {
  it('reads complete without scripts', async () => {
    const context = await browser.newContext({ viewport: VIEWPORT, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/de/', server.url).href);
    const cards = await page.$$eval('[data-step] .card', (elements) => elements.map((element) => element.clientHeight));
    expect(cards.length).toBeGreaterThanOrEqual(24);
    expect(cards.every((height) => height > 80)).toBe(true);
    await context.close();
  });

  it('keeps text and steps when WebGL is missing', async () => {
    const context = await browser.newContext({ viewport: VIEWPORT });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
        return String(args[0]).startsWith('webgl') ? null : (Reflect.apply(original, this, args) as unknown);
      } as typeof original;
    });
    await page.goto(new URL('/en/', server.url).href);
    const key = (await stepKeys(page))[4] as string;
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), key);
    await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
    expect(await page.getAttribute('[data-map]', 'data-map-state')).toBe('picture');
    expect(errors).toEqual([]);
    await context.close();
  });
});
