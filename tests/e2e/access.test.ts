import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../src/server/preview.ts';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { ensureBrowser } from '../support/find-browser.ts';
import { browserArguments } from '../support/launch-browser.ts';
import { serveBuiltSite } from '../support/site.ts';
import { scrollToStep, stepKeys, wake } from '../support/story-page.ts';

/** What machines can tell about access, on every kind of page. What they cannot tell is tested as journeys. */

const story = await readStoryFromDisk();
const chapter = story.chapters.find(({ kind }) => kind === 'chapter')?.id ?? '';

/** Every kind of page in one language. */
const kinds = (lang: string): readonly string[] => [
  `${lang}/`,
  `${lang}/${chapter}/`,
  ...['sources', 'corrections', 'data', 'glossary'].map((page) => `${lang}/${page}/`),
  '',
  '404.html',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe cannot decide, and why each is no fault. */
const EXAMINED: Readonly<Record<string, string>> = {
  'color-contrast':
    'words on the map carry a small sign as a background picture beside them, and names on the locator are letters in ' +
    'a drawing: both have the colours of plain text on the same ground, which axe measures elsewhere on the page',
  'target-size': 'words within sentences are exempt (WCAG 2.2, 2.5.8, inline)',
};

/** The letters a reader has asked their browser for: media queries in `rem` follow them, as they do not follow a style. */
const LARGE_LETTERS = '--blink-settings=defaultFontSize=32';

let server: RunningServer;
let browser: Browser;
let executablePath: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  server = await serveBuiltSite();
  executablePath = await ensureBrowser();
  browser = await chromium.launch({ executablePath, args: [...browserArguments] });
});

afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser.close();
  await server.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 420, height: 560 },
    reducedMotion: 'reduce',
    ...options,
  });
  contexts.push(context);
  return context.newPage();
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, server.url).href, { waitUntil: 'domcontentloaded' });
}

/** Of lists of hundreds of entries of one kind, and of chapters, the first stand for all: axe takes seconds for each. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const repeated of ['.source-list > li', '.entry', '.local-names > div', 'article.chapter', '.step']) {
      for (const entry of [...document.querySelectorAll(repeated)].slice(8)) entry.remove();
    }
  });
}

/** What axe finds on a page, as lines. */
async function axeFaults(page: Page, path: string): Promise<string[]> {
  await shorten(page);
  const { violations, incomplete } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const open = incomplete.filter(({ id }) => !(id in EXAMINED));
  return [...violations, ...open].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${path} ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/** Pages without scripts, with axe all the same: the page's own scripts are taken out, and its style sheets believe so. */
async function withoutScripts(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const type = route.request().resourceType();
    if (type === 'script') return route.abort();
    if (type !== 'document' && type !== 'stylesheet') return route.continue();
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
      .replaceAll(/\(\s*scripting\s*:\s*none\s*\)/g, '(min-width: 0)')
      .replaceAll(/\(\s*scripting\s*:\s*enabled\s*\)/g, '(max-width: 0)');
    return route.fulfill({ response, body });
  });
}

/** Time for the axe runs of one edition: a story is a long page, and axe looks at every word of it. */
const AXE_MS = 300_000;

describe('axe finds nothing', () => {
  const cases: readonly (readonly [lang: string, theme: 'light' | 'dark', tier: 'scripts' | 'no scripts'])[] = [
    [story.languages[0] ?? '', 'light', 'scripts'],
    [story.languages.at(-1) ?? '', 'dark', 'scripts'],
    [story.languages.at(-1) ?? '', 'light', 'no scripts'],
    [story.languages[0] ?? '', 'dark', 'no scripts'],
  ];
  test.each(cases)(
    'in %s, %s, with %s',
    async (lang, colorScheme, tier) => {
      // The changed style sheets are not those that the policy allows.
      const page = await open({ colorScheme, bypassCSP: tier === 'no scripts' });
      if (tier === 'no scripts') await withoutScripts(page);
      const faults: string[] = [];
      // Without scripts only the story's own pages differ.
      for (const path of tier === 'scripts' ? kinds(lang) : [`${lang}/${chapter}/`]) {
        await go(page, path);
        faults.push(...(await axeFaults(page, path)));
      }
      expect(faults).toEqual([]);
    },
    AXE_MS,
  );

  test('on the live map, with its details folded out and the menus open', async () => {
    const page = await open({});
    const lang = story.defaultLanguage;
    await go(page, `${lang}/`);
    const [, , third = ''] = await stepKeys(page);
    await scrollToStep(page, third, 0.42);
    await page.waitForSelector('[data-map-state="live"]', { timeout: 60_000 });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await axeFaults(page, 'live')).toEqual([]);
  });
});

describe('with larger letters, closer, and in colours of the reader’s own', () => {
  const widths = [
    { what: '400 % zoom', viewport: { width: 320, height: 256 }, large: false },
    { what: '200 % text', viewport: { width: 640, height: 480 }, large: true },
  ];
  test.each(widths)('nothing runs out of the page at $what', async ({ viewport, large }) => {
    const reading = large
      ? await chromium.launch({ executablePath, args: [...browserArguments, LARGE_LETTERS] })
      : browser;
    const page = await reading.newPage({ viewport });
    const faults: string[] = [];
    for (const path of kinds(story.languages[0] ?? '')) {
      await go(page, path);
      const wide = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        const beyond = [
          ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, dd, dt, button, summary)'),
        ]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
          .map((element) => element.textContent.trim().slice(0, 60));
        return scrollWidth > clientWidth ? [`${String(scrollWidth)} of ${String(clientWidth)} pixels`, ...beyond] : [];
      });
      faults.push(...wide.map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    if (large) await reading.close();
    expect(faults).toEqual([]);
  });

  test('every control has an outline or words in forced colours', async () => {
    const page = await open({ forcedColors: 'active' });
    await go(page, `${story.defaultLanguage}/`);
    const bare = await page.$$eval('button, summary, input:not([type="radio"])', (controls) =>
      controls
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => {
          const style = getComputedStyle(control);
          const words = control.textContent.trim() !== '';
          const drawn = control.querySelector('[stroke="currentColor"], [fill="currentColor"]') !== null;
          const outlined = [style, getComputedStyle(control, '::before'), getComputedStyle(control, '::after')].some(
            ({ borderTopStyle }) => borderTopStyle !== 'none',
          );
          return !words && !drawn && !outlined;
        })
        .map((control) => control.outerHTML.slice(0, 120)),
    );
    expect(bare).toEqual([]);
  });

  test.each([{ contrast: 'more' as const }, { reducedMotion: 'reduce' as const }])(
    'nothing moves by itself and words keep solid grounds under %o',
    async (preference) => {
      const page = await open(preference);
      await go(page, `${story.defaultLanguage}/`);
      const [first = ''] = await stepKeys(page);
      await scrollToStep(page, first, 0.42);
      const faults = await page.evaluate(() => {
        const running = document.getAnimations().filter(({ effect }) => {
          const timing = effect?.getComputedTiming();
          return timing?.iterations === Infinity || Number(timing?.duration ?? 0) > 5000;
        });
        const seeThrough = [...document.querySelectorAll('.card, .bar, .legend, .figure-day')]
          .filter((element) => Number(getComputedStyle(element).opacity) < 1)
          .map(({ className }) => className);
        return [...running.map(() => 'an animation without an end'), ...seeThrough];
      });
      expect(faults).toEqual([]);
    },
  );
});

describe('to a screen reader', () => {
  test.each(story.languages)('the page reads in order, with names and languages, in %s', async (lang) => {
    const page = await open({});
    await go(page, `${lang}/`);
    await wake(page);
    const tree = await page.locator('body').ariaSnapshot();
    const landmarks = [...tree.matchAll(/^- (banner|main|contentinfo)/gm)].map(([, role]) => role);
    expect(landmarks).toEqual(['banner', 'main', 'contentinfo']);
    expect(tree.trimStart()).toMatch(/^- link /);
    const titles = story.steps.map((step) => step.text[lang]?.title ?? '');
    const read = await page
      .locator('[data-step]')
      .evaluateAll((steps) =>
        steps.map((step) => document.getElementById(step.getAttribute('aria-labelledby') ?? '')?.textContent),
      );
    expect(read).toEqual(titles);
    // Buttons without words have a name; nothing is named by its sign alone.
    expect(tree).not.toMatch(/^\s*- (?:button|link|textbox)(?: \[|:|$)/m);
  });

  test('local spellings say which language they are in', async () => {
    const page = await open({});
    await go(page, `${story.defaultLanguage}/glossary/`);
    const local = await page.$$eval('.local-names dd', (names) =>
      names.map((name) => [name.getAttribute('lang'), name.textContent]),
    );
    expect(local.length).toBeGreaterThan(0);
    for (const [lang] of local) expect(lang).toMatch(/^[a-z]{2}$/);
  });

  test('the first stop of the keyboard leads past bar and map', async () => {
    const page = await open({});
    await go(page, `${story.defaultLanguage}/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'text');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.story-text, .foot') !== null)).toBe(true);
  });
});
