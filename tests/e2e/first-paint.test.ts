import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { FIRST_FONTS, pass, PHONE } from '../support/first-screen.ts';
import { siteTests } from '../support/site-tests.ts';

/** What a page shows before all of it has come: words, then the first picture, then the fonts. */

const story = await readStoryFromDisk();
const lang = story.defaultLanguage;
const first = story.chapters.find(({ kind }) => kind === 'chapter') ?? story.chapters[0];

const site = siteTests();

/** What a page asks for, as it asks. */
function asked(page: Page, pattern: RegExp): () => readonly string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (pattern.test(path)) paths.push(path);
  });
  return () => paths;
}

/** Of the page, not of the map. */
const FONT = /\/_astro\/.*\.woff2$/;
const PICTURE = /\/pictures\//;

/** Keeps answers away until the test lets them through. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const standInsShow = (page: Page): Promise<boolean> =>
  page.evaluate(() => ![...document.fonts].some(({ family }) => family.includes('Variable')));

/** How many cards name none but the stand-ins. To be run in the page. */
function cardsInStandIns(): number {
  const families = [...document.querySelectorAll('.card')].map((card) => getComputedStyle(card).fontFamily);
  return families.filter((family) => !family.includes('Variable')).length;
}

it('words are painted before any picture or font has come', async () => {
  const page = await site.browser.newPage(PHONE);
  await page.route(/\.(?:woff2|webp|js)$/, () => undefined);
  await page.goto(site.address(`${lang}/`), { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  await page.close();
});

describe.each([
  { viewport: { width: 390, height: 844 } },
  { viewport: { width: 844, height: 390 } },
  { viewport: { width: 768, height: 1024 } },
  { viewport: { width: 1440, height: 900 } },
])('the first picture in a window of $viewport.width × $viewport.height', ({ viewport }) => {
  it.each(['light', 'dark'] as const)('is asked for once, by the top of the page (%s)', async (colorScheme) => {
    const page = await site.browser.newPage({ viewport, colorScheme });
    const pictures = asked(page, PICTURE);
    await page.goto(site.address(`${lang}/`));
    const { shown, askedBy } = await page.evaluate(async () => {
      const image = document.querySelector<HTMLImageElement>('[data-map] [data-step-picture] img');
      await image?.decode();
      const shown = image?.currentSrc ?? '';
      const [entry] = performance.getEntriesByName(shown) as PerformanceResourceTiming[];
      return { shown: new URL(shown).pathname, askedBy: entry?.initiatorType };
    });
    expect(pictures()).toEqual([shown]);
    expect(askedBy).toBe('link');
    await page.close();
  });
});

/** How many cards are laid out: a browser may leave those far from the window for later, and their height a guess. */
function cardsLaidOut(): number {
  const words = [...document.querySelectorAll('.card > *:first-child')];
  return words.filter((element) => element.checkVisibility({ contentVisibilityAuto: true })).length;
}

describe('the fonts of the words', () => {
  it.each([`${lang}/`, `embed/${lang}/`])(
    'wait for the first picture of /%s, and so does what only browsers want',
    async (path) => {
      const page = await site.browser.newPage(PHONE);
      const fonts = asked(page, FONT);
      const others = asked(page, /manifest\.webmanifest$|favicon/);
      const release = await hold(page, PICTURE);
      await page.goto(site.address(path), { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      await pass(page, 700);
      expect([...fonts(), ...others()]).toEqual([]);
      expect(await standInsShow(page)).toBe(true);
      release();
      await expect.poll(() => fonts().length).toBe(FIRST_FONTS);
      await expect.poll(() => standInsShow(page)).toBe(false);
      // The icon stands in the page.
      expect(others().filter((path) => path.includes('favicon'))).toEqual([]);
      await page.close();
    },
  );

  it('come where the first picture cannot be had', async () => {
    const page = await site.browser.newPage(PHONE);
    const fonts = asked(page, FONT);
    await page.route(PICTURE, (route) => route.abort());
    await page.goto(site.address(`${lang}/`));
    await expect.poll(() => fonts().length).toBe(FIRST_FONTS);
    await page.close();
  });

  it('are asked for at once by every later page', async () => {
    const page = await site.browser.newPage(PHONE);
    const fonts = asked(page, FONT);
    await page.goto(site.address(`${lang}/`));
    await expect.poll(() => fonts().length).toBe(FIRST_FONTS);
    await page.waitForFunction(() => sessionStorage.getItem('fonts') !== null);
    const release = await hold(page, PICTURE);
    await page.goto(site.address(`${lang}/${first?.id ?? ''}/`), { waitUntil: 'commit' });
    // From its cache the browser takes them without asking anybody: the page itself says that it has them.
    await page.waitForFunction(() =>
      [...document.fonts].some(({ family, status }) => family.includes('Variable') && status === 'loaded'),
    );
    expect(await page.locator('figure[data-map] img').evaluate((image) => (image as HTMLImageElement).complete)).toBe(
      false,
    );
    expect(await page.evaluate(cardsInStandIns)).toBe(0);
    release();
    await page.close();
  });

  it('come to the cards after the page, in frames of their own, and to all cards that are left once a reader moves', async () => {
    const page = await site.browser.newPage(PHONE);
    await page.addInitScript(() => {
      // No frame comes: the cards would wait for ever.
      window.requestAnimationFrame = () => 0;
    });
    await page.goto(site.address(`${lang}/`));
    await expect.poll(() => standInsShow(page)).toBe(false);
    const cards = await page.locator('.card').count();
    expect(await page.evaluate(cardsInStandIns)).toBe(cards);
    expect(await page.evaluate(cardsLaidOut)).toBe(cards);
    await page.mouse.wheel(0, 1);
    await expect.poll(() => page.evaluate(cardsInStandIns)).toBe(0);
    await page.close();
  });

  it('are not waited for by the cards before the one that the address leads to', async () => {
    const page = await site.browser.newPage(PHONE);
    await page.route(FONT, () => undefined);
    const last = story.steps.at(-2)?.key ?? '';
    await page.goto(site.address(`${lang}/#${last}`), { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('[data-step]:target') !== null);
    await expect.poll(() => page.evaluate(cardsLaidOut)).toBe(await page.locator('.card').count());
    await page.close();
  });

  it('leave the words where they are for a reader who is in the middle of the page by then', async () => {
    const page = await site.browser.newPage(PHONE);
    const release = await hold(page, FONT);
    await page.goto(site.address(`${lang}/`), { waitUntil: 'domcontentloaded' });
    const section = page.locator(`[id="${story.steps.at(-4)?.key ?? ''}"]`);
    const top = (): Promise<number> => section.evaluate((element) => element.getBoundingClientRect().top);
    const before = await section.evaluate((element) => {
      element.scrollIntoView();
      return element.getBoundingClientRect().top;
    });
    // The browser has laid out whatever it leaves for later.
    await pass(page, 100);
    release();
    await expect.poll(() => page.evaluate(cardsInStandIns)).toBe(0);
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await expect.poll(() => section.getAttribute('aria-current')).toBe('step');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await page.close();
  });

  it('are not waited for by any card where they cannot be had', async () => {
    const page = await site.browser.newPage(PHONE);
    await page.route(FONT, (route) => route.abort());
    await page.goto(site.address(`${lang}/`));
    await expect.poll(() => page.evaluate(cardsLaidOut)).toBe(await page.locator('.card').count());
    await page.close();
  });

  it('come to every card where no reader moves', async () => {
    const page = await site.browser.newPage(PHONE);
    await page.goto(site.address(`${lang}/`));
    await expect.poll(() => page.evaluate(cardsInStandIns)).toBe(0);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.close();
  });

  it('come without scripts', async () => {
    const context = await site.browser.newContext({ ...PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    const fonts = asked(page, FONT);
    await page.goto(site.address(`${lang}/`));
    await expect.poll(() => new Set(fonts()).size).toBe(FIRST_FONTS);
    await context.close();
  });

  it('come late again where storage is refused', async () => {
    const page = await site.browser.newPage(PHONE);
    const fonts = asked(page, FONT);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Refused', 'SecurityError');
          },
        });
      }
    });
    await page.goto(site.address(`${lang}/`));
    await expect.poll(() => fonts().length).toBe(FIRST_FONTS);
    const release = await hold(page, PICTURE);
    await page.goto(site.address(`${lang}/${first?.id ?? ''}/`), { waitUntil: 'domcontentloaded' });
    await pass(page, 700);
    expect(await standInsShow(page)).toBe(true);
    release();
    await expect.poll(() => standInsShow(page)).toBe(false);
    await page.close();
  });
});
