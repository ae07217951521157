import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/server/preview.ts';
import { readStoryFromDisk } from '../../../src/site/read-story-from-disk.ts';
import { withoutWebgl } from '../../support/barriers.ts';
import { launchBrowser } from '../../support/browser.ts';
import '../../support/no-complaints.ts';
import { serveBuiltSite } from '../../support/site.ts';
import { wake } from '../../support/story-page.ts';

/** Every page of every language at 400 % zoom and with letters twice as large: nothing is cut off, hidden or out of reach. */

const story = await readStoryFromDisk();
const chapters = story.chapters.map(({ id }) => id);
const pagesOf = (lang: string): readonly string[] => [
  `${lang}/`,
  ...chapters.map((chapter) => `${lang}/${chapter}/`),
  ...['sources', 'corrections', 'data', 'glossary', 'booklet', 'embed'].map((page) => `${lang}/${page}/`),
  `embed/${lang}/`,
  '',
  '404.html',
];

/** A reader's own choice of letters: media queries in `rem` follow it. */
const LARGE_LETTERS = '--blink-settings=defaultFontSize=32';
/** Share of the window's height that may stay covered while words are read. */
const MOST_COVERED = 0.6;

let server: RunningServer;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  server = await serveBuiltSite();
  browsers.set('400 % zoom', await launchBrowser());
  browsers.set('200 % text', await launchBrowser({ extra: [LARGE_LETTERS] }));
});

afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
  await server.close();
});

const cases = [
  { what: '400 % zoom', viewport: { width: 320, height: 256 } },
  { what: '200 % text', viewport: { width: 640, height: 480 } },
  { what: '200 % text', viewport: { width: 360, height: 640 } },
].flatMap((each) => story.languages.map((lang) => ({ ...each, lang })));

describe.each(cases)('$what in $viewport.width × $viewport.height, in $lang', ({ what, viewport, lang }) => {
  test('no words run out of the page or are cut off', async () => {
    const page = await open(what, viewport);
    const faults: string[] = [];
    for (const path of pagesOf(lang)) {
      await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([data-menu])'))
          details.open = true;
      });
      faults.push(...(await lostWords(page)).map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  test('most of the window is left for words, and the menus can be read to their end', async () => {
    const page = await open(what, viewport);
    await page.goto(new URL(`${lang}/`, server.url).href);
    await wake(page);
    const covered = await page.evaluate(() => {
      const [step] = document.querySelectorAll<HTMLElement>('[data-step]');
      step?.scrollIntoView();
      return [...document.querySelectorAll<HTMLElement>('.bar, .figure')]
        .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
        .reduce((bottom, element) => Math.max(bottom, element.getBoundingClientRect().bottom), 0);
    });
    const overlay = await page.$eval('[data-story]', (root) =>
      getComputedStyle(root).getPropertyValue('--layout').trim(),
    );
    if (overlay === 'stack') expect(covered / viewport.height).toBeLessThanOrEqual(MOST_COVERED);
    for (const menu of ['.menu-chapters', '.menu-settings']) {
      await page.click(`${menu} > summary`);
      const reach = await page.$eval(`${menu} .menu-panel`, (panel) => {
        const last = [...panel.querySelectorAll<HTMLElement>('a, label')].at(-1);
        last?.scrollIntoView({ block: 'nearest' });
        const box = last?.getBoundingClientRect();
        return (
          box !== undefined &&
          box.top >= 0 &&
          box.bottom <= window.innerHeight + 1 &&
          box.right <= window.innerWidth + 1
        );
      });
      expect(reach, menu).toBe(true);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });
});

async function open(what: string, viewport: { width: number; height: number }): Promise<Page> {
  const browser = browsers.get(what);
  if (browser === undefined) throw new Error(`No browser for ${what}`);
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await withoutWebgl(page);
  return page;
}

/** Words beyond the page's edge, and words that their own box cuts off without a way to scroll there. */
function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.closest('.visually-hidden, .skip-link, svg, [hidden]') === null,
    );
    const own = (element: HTMLElement): string =>
      [...element.childNodes]
        .flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ''] : []))
        .join('')
        .trim();
    const scrolls = (element: Element): boolean =>
      element.closest('[tabindex="0"], .bar .stations') !== null ||
      /auto|scroll/.test(getComputedStyle(element).overflow);
    const beyond = seen
      .filter((element) => own(element) !== '' && element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => {
        for (let at: HTMLElement | null = element; at !== null && at !== document.body; at = at.parentElement) {
          if (scrolls(at)) return false;
        }
        return true;
      })
      .map((element) => `beyond the edge: ${own(element).slice(0, 60)}`);
    const cut = seen
      .filter((element) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        const hides = (overflow: string, inner: number, outer: number): boolean =>
          (overflow === 'hidden' || overflow === 'clip') && inner > outer + 2;
        return (
          element.textContent.trim() !== '' &&
          (hides(overflowX, element.scrollWidth, element.clientWidth) ||
            hides(overflowY, element.scrollHeight, element.clientHeight) ||
            (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 2))
        );
      })
      .map((element) => `cut off: ${element.className} ${element.textContent.trim().slice(0, 60)}`);
    return [
      ...(scrollWidth > clientWidth ? [`${String(scrollWidth)} of ${String(clientWidth)} pixels`] : []),
      ...beyond,
      ...cut,
    ];
  });
}
