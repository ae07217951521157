import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readStoryFromDisk } from '../../../src/site/read-story-from-disk.ts';
import { EXAMINED, findBarriers, met, withoutScripts, withoutWebgl } from '../../support/barriers.ts';
import '../../support/no-complaints.ts';
import { scrollToStep, stepKeys } from '../../support/story-page.ts';
import { siteTests } from '../../support/site-tests.ts';

/** axe on every kind of page, whole, in every tier, theme and language. The browser editor is another project's page. */

const story = await readStoryFromDisk();
const chapter = story.chapters.find(({ kind }) => kind === 'chapter')?.id ?? '';

type Tier = 'live map' | 'pictures' | 'no scripts';
const TIERS: readonly Tier[] = ['live map', 'pictures', 'no scripts'];
const THEMES = ['light', 'dark'] as const;
const SCREENS = { narrow: { width: 420, height: 560 }, wide: { width: 1280, height: 720 } };

/** Pages with a map, which differ by tier, and pages of words, which do not. */
const withMap = (lang: string): readonly string[] => [
  `${lang}/`,
  `${lang}/${chapter}/`,
  `embed/${lang}/`,
  `embed/${lang}/${chapter}/`,
];
const ofWords = (lang: string): readonly string[] =>
  ['sources', 'corrections', 'data', 'glossary', 'booklet', 'embed'].map((page) => `${lang}/${page}/`);

const site = siteTests();

interface Setting {
  readonly theme: (typeof THEMES)[number];
  readonly tier: Tier;
  readonly screen: keyof typeof SCREENS;
}

async function barriersOf(path: string, { theme, tier, screen }: Setting): Promise<string[]> {
  const context = await site.browser.newContext({
    viewport: SCREENS[screen],
    colorScheme: theme,
    reducedMotion: 'reduce',
    bypassCSP: tier === 'no scripts',
  });
  const page = await context.newPage();
  if (tier === 'no scripts') await withoutScripts(page);
  if (tier === 'pictures') await withoutWebgl(page);
  await page.goto(site.address(path), { waitUntil: 'domcontentloaded' });
  if (tier !== 'no scripts') await reachMap(page, path, tier);
  // What folds out over other things, menus and the map's legend, is open one at a time, as in `targets.test.ts`.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      if (!details.matches('[data-menu], .figure *')) details.open = true;
    }
  });
  const found = await findBarriers(page, `${path} ${theme} ${tier} ${screen}`);
  await context.close();
  return found;
}

/** Leads a reader into the story, where the page has one, and waits for the map of the tier. */
async function reachMap(page: Page, path: string, tier: Tier): Promise<void> {
  const steps = await stepKeys(page);
  if (steps.length === 0 || (await page.locator('[data-map]').count()) === 0) return;
  if (path.startsWith('embed/')) await page.locator('[data-embed-move="1"]').click();
  else await scrollToStep(page, steps[2] ?? '', 0.42);
  await page.waitForSelector(`[data-map-state="${tier === 'live map' ? 'live' : 'picture'}"]`, {
    state: 'attached',
    timeout: 90_000,
  });
}

const settings = story.languages.flatMap((lang) => THEMES.map((theme) => ({ lang, theme })));

describe.each(settings)('in $lang, $theme', ({ lang, theme }) => {
  test.each(TIERS)('pages with a map have no barriers: %s', async (tier) => {
    const faults: string[] = [];
    for (const path of withMap(lang)) faults.push(...(await barriersOf(path, { theme, tier, screen: 'narrow' })));
    faults.push(...(await barriersOf(`${lang}/${chapter}/`, { theme, tier, screen: 'wide' })));
    expect(faults).toEqual([]);
  });

  test('pages of words have no barriers, with scripts and without', async () => {
    const faults: string[] = [];
    for (const path of ofWords(lang)) {
      faults.push(...(await barriersOf(path, { theme, tier: 'live map', screen: 'narrow' })));
    }
    faults.push(...(await barriersOf(`${lang}/data/`, { theme, tier: 'no scripts', screen: 'narrow' })));
    expect(faults).toEqual([]);
  });
});

test('the pages of no language have no barriers', async () => {
  const faults: string[] = [];
  for (const theme of THEMES) {
    for (const path of ['', '404.html']) {
      faults.push(...(await barriersOf(path, { theme, tier: 'live map', screen: 'narrow' })));
    }
  }
  expect(faults).toEqual([]);
});

test('nothing is excused that is no longer there', () => {
  expect(EXAMINED.filter((_, index) => !met.has(index)).map(({ why }) => why)).toEqual([]);
});
