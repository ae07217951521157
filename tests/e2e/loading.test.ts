import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { launchBrowser } from '../support/browser.ts';
import { FIRST_FONTS, pass, PHONE } from '../support/first-screen.ts';
import { ghostCount, ghostDrawing } from '../support/ghost-drawing.ts';
import { type CostWatch, costByKind, totalBytes, type Transfer, watchCost } from '../support/page-cost.ts';
import { openStep, scrollToStep, stepKeys, wake, watchStory, withoutFades } from '../support/story-page.ts';
import { siteTests } from '../support/site-tests.ts';

/** What a page asks for and when, and that nothing on it moves while things arrive. Bytes as the preview server sends them. */

const KB = 1024;
/** Shifts below this are rounding; 0.1 counts as good. */
const LEAST_SHIFT = 0.001;
/** For readers who scroll at once, the fonts, which come late, may break a few lines at another word. */
const LEAST_SHIFT_READING = 0.005;
const FIRST_FONTS_OF_WORDS = 2;
const story = await readStoryFromDisk();
const lang = story.defaultLanguage;

const site = siteTests();

interface Visit {
  readonly page: Page;
  readonly cost: CostWatch;
}

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await site.browser.newPage({ reducedMotion: 'reduce', ...options });
  const cost = watchCost(page);
  await watchStory(page);
  await ghostDrawing(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.address(path));
  return { page, cost };
}

/** A reader who wants pictures in place of the live map. */
function choosingPictures(): BrowserContextOptions {
  const { origin } = new URL(site.address(''));
  return {
    storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: 'display.map', value: 'pictures' }] }] },
  };
}

/** Sum of all layout shifts, those after input included. */
function shifted(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
}

function ofKind(transfers: readonly Transfer[], kind: Transfer['kind']): readonly Transfer[] {
  return transfers.filter((transfer) => transfer.kind === kind);
}

const SECOND = 1000;

/** Page kinds with the most that may arrive up to a second after loading, without scroll or input. */
const first = story.chapters.find(({ kind }) => kind === 'chapter') ?? story.chapters[0];
const firstScreens = [
  ...story.languages.map((each) => ({ path: `${each}/`, kilobytes: 130, pictures: 1 })),
  { path: `${lang}/${first?.id ?? ''}/`, kilobytes: 115, pictures: 1 },
  { path: `${lang}/sources/`, kilobytes: 90, pictures: 0 },
  { path: `${lang}/corrections/`, kilobytes: 75, pictures: 0 },
  { path: `${lang}/data/`, kilobytes: 95, pictures: 0 },
  { path: '', kilobytes: 65, pictures: 0 },
];

describe.each(firstScreens)('the first screen of /$path', ({ path, kilobytes, pictures }) => {
  it(`needs at most ${String(kilobytes)} kB in eight answers: page, fonts, picture, and no map engine`, async () => {
    const { page, cost } = await visit(path, PHONE);
    await pass(page, SECOND);
    const end = await page.evaluate(
      (second) =>
        performance.timeOrigin +
        (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]!.loadEventEnd +
        second,
      SECOND,
    );
    // By the page's own clock: on a busy machine the quiet moment after it, which fetches the engine, may have come too.
    const transfers = (await cost.transfers()).filter(({ askedAt }) => askedAt <= end);
    const told = JSON.stringify(costByKind(transfers));
    expect(totalBytes(transfers), told).toBeLessThanOrEqual(kilobytes * KB);
    expect(transfers.length, told).toBeLessThanOrEqual(8);
    expect(ofKind(transfers, 'picture').length, told).toBe(pictures);
    // The page of the data lists every local spelling: Cyrillic, and the rare Latin letters of both families.
    const fonts = pictures > 0 ? FIRST_FONTS : FIRST_FONTS_OF_WORDS;
    expect(ofKind(transfers, 'font').length, told).toBeLessThanOrEqual(path.endsWith('data/') ? 5 : fonts);
    expect(totalBytes(ofKind(transfers, 'script')), told).toBeLessThanOrEqual(25 * KB);
    expect(ofKind(transfers, 'style').length, told).toBe(0);
    for (const kind of ['engine', 'tile', 'map'] as const) expect(ofKind(transfers, kind), told).toEqual([]);
    expect(cost.failed()).toEqual([]);
    expect(await shifted(page)).toBeLessThan(LEAST_SHIFT);
    await page.close();
  });
});

it.each(story.languages)('the page /%s/ comes in two rounds of a connection that starts slowly', async (each) => {
  const { page, cost } = await visit(`${each}/`, PHONE);
  const transfers = ofKind(await cost.transfers(), 'page');
  // Ten segments of 1,460 bytes, then twice as many.
  expect(totalBytes(transfers)).toBeLessThanOrEqual(30 * 1460);
  await page.close();
});

it('the engine is fetched in a quiet moment, and neither run nor any tile fetched before the reader moves', async () => {
  const { page, cost } = await visit(`${lang}/`, PHONE);
  await page.waitForSelector('[data-trigger-line]', { state: 'attached' });
  // What a browser says of a pointer that happens to lie where the page appears.
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointermove')));
  await expect.poll(async () => ofKind(await cost.transfers(), 'engine').length, { timeout: 20_000 }).toBe(2);
  expect(await page.getAttribute('[data-map]', 'data-map-state')).toBe('picture');
  expect(ofKind(await cost.transfers(), 'tile')).toEqual([]);
  await page.close();
});

it('pages without a map never load its engine', async () => {
  const { page, cost } = await visit(`${lang}/sources/`);
  await page.mouse.wheel(0, 2000);
  await page.mouse.move(50, 60);
  await pass(page, 500);
  expect(ofKind(await cost.transfers(), 'engine')).toEqual([]);
  expect(ofKind(await cost.transfers(), 'player')).toEqual([]);
  await page.close();
});

describe.each([
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a desktop', width: 1280, height: 720 },
])('on $name', ({ width, height }) => {
  it('nothing moves while the live map takes the place of the picture and the story is read', async () => {
    const { page } = await visit(`${lang}/`, { viewport: { width, height } });
    const keys = (await stepKeys(page)).slice(0, 3);
    for (const key of keys) await openStep(page, key);
    await page.waitForSelector('[data-map-state="live"]');
    expect(await shifted(page)).toBeLessThan(LEAST_SHIFT_READING);
    await page.close();
  });
});

it("the next step's tiles, and in pictures its picture, come while this one is read", async () => {
  const { page, cost } = await visit(`${lang}/`, { viewport: { width: 420, height: 560 } });
  const [, second = '', third = ''] = await stepKeys(page);
  // The map's own requests come from its worker; those ahead of time come from the page.
  await page.evaluate(() => {
    const ahead: string[] = [];
    const original = window.fetch;
    window.fetch = (...request) => {
      if (typeof request[0] === 'string') ahead.push(request[0]);
      return original(...request);
    };
    Object.assign(window, { ahead });
  });
  await openStep(page, second);
  await page.waitForFunction(() =>
    (window as unknown as { ahead: string[] }).ahead.some((path) => path.endsWith('.mvt')),
  );
  await openStep(page, third);
  const fetched = ofKind(await cost.transfers(), 'tile').filter(({ bytes }) => bytes > 0);
  expect(new Set(fetched.map(({ path }) => path)).size, 'no tile is fetched twice').toBe(fetched.length);
  await page.close();

  const pictures = await visit(`${lang}/`, { viewport: { width: 420, height: 560 }, ...choosingPictures() });
  await wake(pictures.page);
  await scrollToStep(pictures.page, second, 0.5);
  const address = await pictures.page.$eval(`[id="${third}"] [data-step-picture] img`, (image) =>
    image.getAttribute('src'),
  );
  await expect
    .poll(async () => ofKind(await pictures.cost.transfers(), 'picture').map(({ path }) => path))
    .toContain(address);
  await pictures.page.close();
});

it('pictures alone cost at most 40 kB a step, and only for the steps seen', async () => {
  const { page, cost } = await visit(`${lang}/`, { ...PHONE, ...choosingPictures() });
  await wake(page);
  const keys = (await stepKeys(page)).slice(0, 6);
  for (const key of keys) {
    await scrollToStep(page, key, 0.5);
    await page.waitForFunction((id) => document.getElementById(id)?.ariaCurrent === 'step', key);
  }
  const pictures = ofKind(await cost.transfers(), 'picture');
  for (const { path, bytes } of pictures) expect(bytes, path).toBeLessThanOrEqual(41 * KB);
  expect(new Set(pictures.map(({ path }) => path)).size).toBeLessThanOrEqual(keys.length + 2);
  expect(ofKind(await cost.transfers(), 'engine')).toEqual([]);
  await page.close();
});

it('the whole story with the live map stays within its budget on a desktop', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const cost = watchCost(page);
  await watchStory(page);
  await withoutFades(page);
  await ghostDrawing(page);
  await page.goto(site.address(`${lang}/`));
  for (const key of await stepKeys(page)) await openStep(page, key);
  const transfers = await cost.transfers();
  const told = JSON.stringify(costByKind(transfers));
  const kilobytes = (...kinds: Transfer['kind'][]): number =>
    Math.round(totalBytes(transfers.filter(({ kind }) => kinds.includes(kind))) / KB);
  expect(kilobytes('engine'), told).toBeLessThanOrEqual(365);
  expect(kilobytes('script'), told).toBeLessThanOrEqual(45);
  expect(kilobytes('tile'), told).toBeLessThanOrEqual(480);
  expect(kilobytes('map'), told).toBeLessThanOrEqual(115);
  expect(kilobytes('picture'), told).toBeLessThanOrEqual(80);
  expect(Math.round(totalBytes(transfers) / KB), told).toBeLessThanOrEqual(1150);
  expect((await ghostCount(page)).contexts, 'graphics contexts').toBe(1);
  await page.close();
}, 240_000);

/** Whether this browser keeps any page for the way back: one without windows does not. */
async function keepsPages(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  await page.goto(site.address('robots.txt'));
  await page.goto(site.address('favicon.svg'));
  await page.goBack({ waitUntil: 'commit' });
  const loadedAgain = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return entry?.type === 'back_forward';
  });
  await page.close();
  return !loadedAgain;
}

it('the page comes back from the back/forward cache as it was left', async ({ skip }) => {
  const cached = await launchBrowser({ backForwardCache: true });
  if (!(await keepsPages(cached))) {
    await cached.close();
    skip('No browser that keeps pages is installed');
  }
  const page = await cached.newPage({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
  await watchStory(page);
  await page.goto(site.address(`${lang}/`));
  const key = (await stepKeys(page))[3] ?? '';
  await openStep(page, key);
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    });
  });
  await page.goto(site.address(`${lang}/corrections/`));
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction((id) => document.getElementById(id)?.ariaCurrent === 'step', key);
  const reasons = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return JSON.stringify((entry as PerformanceEntry & { notRestoredReasons?: unknown }).notRestoredReasons ?? null);
  });
  expect(await page.evaluate(() => document.documentElement.dataset['persisted']), reasons).toBe('true');
  await cached.close();
});
