import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { findBarriers, withoutScripts } from '../support/barriers.ts';
import { launchBrowser } from '../support/browser.ts';
import { addReaderStyle, ENLARGED, findOverflow, pageKinds } from '../support/reflow.ts';
import { scrollToStep, stepKeys, wake } from '../support/story-page.ts';
import { siteTests } from '../support/site-tests.ts';

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

const site = siteTests();
const contexts: BrowserContext[] = [];

afterAll(async () => {
  for (const context of contexts) await context.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: 420, height: 560 },
    reducedMotion: 'reduce',
    ...options,
  });
  contexts.push(context);
  return context.newPage();
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(site.address(path), { waitUntil: 'domcontentloaded' });
}

/** Of lists of hundreds of entries of one kind, and of chapters, the first stand for all: axe takes seconds for each. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const repeated of ['.source-list > li', '.entry', '.local-names > div', 'article.chapter', '.step']) {
      for (const entry of [...document.querySelectorAll(repeated)].slice(8)) entry.remove();
    }
  });
}

/** What axe finds in the first of everything on a page. */
async function axeFaults(page: Page, path: string): Promise<string[]> {
  await shorten(page);
  return findBarriers(page, path);
}

/** Time for the axe runs of one edition: a story is a long page, and axe looks at every word of it. */
const AXE_MS = 300_000;

describe('axe finds nothing', () => {
  // The whole product, every kind of page in every tier, theme and language, is in `long/barriers.test.ts`.
  const first = story.languages[0] ?? '';
  const last = story.languages.at(-1) ?? '';
  test.each([
    { lang: first, colorScheme: 'light' as const, scripts: true, paths: kinds(first) },
    {
      lang: last,
      colorScheme: 'dark' as const,
      scripts: true,
      paths: [`${last}/${chapter}/`, `embed/${last}/${chapter}/`],
    },
    { lang: last, colorScheme: 'light' as const, scripts: false, paths: [`${last}/${chapter}/`] },
  ])(
    'in $lang, $colorScheme, with scripts: $scripts',
    async ({ colorScheme, scripts, paths }) => {
      const page = await open({ colorScheme, bypassCSP: !scripts });
      if (!scripts) await withoutScripts(page);
      const faults: string[] = [];
      for (const path of paths) {
        await go(page, path);
        // An embed is one step until its script is here: its end, where the skip link leads, is not to be found before.
        if (path.startsWith('embed/')) await page.waitForSelector(':root[data-player]', { state: 'attached' });
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
    const folded = page.locator('details:not([data-menu])');
    await folded.evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    expect(await axeFaults(page, 'live')).toEqual([]);
    for (const menu of ['.menu-chapters', '.menu-settings']) {
      await page.click(`${menu} > summary`);
      expect(await findBarriers(page, menu, menu)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

describe('with larger letters, closer, and in colours of the reader’s own', () => {
  // In every language and tier: `long/reflow.test.ts`.
  test.each(ENLARGED)('nothing runs out of the page or is cut off at $what', async ({ viewport, style, launch }) => {
    const reading = launch === undefined ? site.browser : await launchBrowser({ extra: launch });
    const context = await reading.newContext({ viewport, reducedMotion: 'reduce', bypassCSP: true });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of [...pageKinds(story.languages[0] ?? '', chapter), '', '404.html']) {
      await go(page, path);
      if (style !== undefined) await addReaderStyle(page, style);
      faults.push(...(await findOverflow(page)).map((fault) => `${path}: ${fault}`));
    }
    await context.close();
    if (reading !== site.browser) await reading.close();
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

  test('nothing moves by itself for readers who asked for less', async () => {
    const page = await open({});
    await go(page, `${story.defaultLanguage}/`);
    const [first = ''] = await stepKeys(page);
    await scrollToStep(page, first, 0.42);
    const endless = await page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => {
          const timing = effect?.getComputedTiming();
          return timing?.iterations === Infinity || Number(timing?.duration ?? 0) > 5000;
        }).length,
    );
    expect(endless).toBe(0);
  });

  test('words, rules and notes are strong and solid under the system’s wishes for contrast and against transparency', async () => {
    const page = await open({});
    const session = await page.context().newCDPSession(page);
    const seen = async (name: string, value: string): Promise<{ soft: string; ink: string; alpha: number }> => {
      await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
      return page.evaluate(() => {
        const probe = document.createElement('i');
        document.body.append(probe);
        const colour = (property: string): string => {
          probe.style.color = property;
          return getComputedStyle(probe).color;
        };
        // As the ground of notes on the map is mixed.
        probe.style.background = 'color-mix(in srgb, var(--card) var(--note-ground, 92%), transparent)';
        const alpha = Number(/\/ ([\d.]+)\)/.exec(getComputedStyle(probe).backgroundColor)?.[1] ?? 1);
        const found = { soft: colour('var(--ink-soft)'), ink: colour('var(--ink)'), alpha };
        probe.remove();
        return found;
      });
    };
    await go(page, `${story.defaultLanguage}/`);
    const usual = await seen('prefers-contrast', 'no-preference');
    expect(usual.soft).not.toBe(usual.ink);
    expect(usual.alpha).toBeLessThan(1);
    expect(await seen('prefers-contrast', 'more')).toEqual({ soft: usual.ink, ink: usual.ink, alpha: 1 });
    expect(await seen('prefers-reduced-transparency', 'reduce')).toEqual({ ...usual, alpha: 1 });
  });
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
