import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readStory } from '../../src/check/read-story.ts';
import { fragmentAddresses } from '../../src/story/addresses.ts';
import {
  controlsRow,
  type Cover,
  mapPadding,
  PROOF_SCREENS,
  type Screen,
  screenCovers,
  screenLayout,
  screenViewport,
  type StoryLayout,
} from '../../src/story/screen-layout.ts';
import { visibilityRows } from '../../src/story/step-visibility.ts';
import { DEFAULT_VISIBILITY } from '../../src/validation/visibility-findings.ts';
import { scrollToStep } from '../support/story-page.ts';
import { withoutWebgl } from '../support/without-webgl.ts';
import { siteTests } from '../support/site-tests.ts';

/** The layout model, by which cameras are proved without a browser, against the page that readers get. */

const { story } = await readStory(process.env['CONTENT_DIR'] ?? 'content', fragmentAddresses);
if (!story) throw new Error('The content has errors');

/** Rounding of rem, percent and borders. */
const FEW_PIXELS = 4;

const site = siteTests();

/** The story at a window's size, with pictures in place of the live map: where things lie is the same and comes at once. */
async function openStory(lang: string, screen: Screen): Promise<Page> {
  const page = await site.browser.newPage({ viewport: screen, reducedMotion: 'reduce' });
  await withoutWebgl(page);
  await page.goto(site.address(`${lang}/`));
  return page;
}

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly layout: string;
  /** From the map's edge to the far side of the card. */
  readonly column: number;
  readonly covers: readonly Cover[];
}

async function measureStep(page: Page, key: string): Promise<Measured> {
  await scrollToStep(page, key, 0.5);
  await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-current') === 'step', key);
  return page.evaluate((id) => {
    const figure = document.querySelector<HTMLElement>('[data-map]');
    const section = document.getElementById(id);
    const card = section?.querySelector('.card')?.getBoundingClientRect();
    const root = figure?.closest('[data-story]');
    if (!figure || !card || !root) throw new Error(`No figure, card or story at ${id}`);
    const frame = figure.getBoundingClientRect();
    const boxes = [...figure.children]
      .filter((child) => !child.matches('.figure-map, .map-notes, .visually-hidden'))
      .map((child) => child.getBoundingClientRect());
    return {
      width: figure.clientWidth,
      height: figure.clientHeight,
      layout: getComputedStyle(root).getPropertyValue('--layout').trim(),
      column: section?.dataset['card'] === 'right' ? frame.right - card.left : card.right - frame.left,
      covers: boxes
        .filter((box) => box.width > 0 && box.height > 0)
        .map((box) => ({
          left: box.left - frame.left,
          right: box.right - frame.left,
          top: box.top - frame.top,
          bottom: box.bottom - frame.top,
        })),
    };
  }, key);
}

const cases = PROOF_SCREENS.flatMap((screen) =>
  story.languages.map((lang) => ({ ...screen, lang, screen: { width: screen.width, height: screen.height } })),
);

describe.each(cases)('at $width × $height, in $lang', ({ screen, lang }) => {
  const measured = new Map<string, Measured>();

  beforeAll(async () => {
    const page = await openStory(lang, screen);
    for (const { key } of story.steps) measured.set(key, await measureStep(page, key));
    await page.close();
  });

  test('the figure and the room for words are where the model has them', () => {
    for (const { key, map } of story.steps) {
      const real = measured.get(key);
      const model = screenViewport(screen, map.card);
      expect(real?.layout, key).toBe(screenLayout(screen));
      expectClose(real?.width, model.width, `${key}: width`);
      expectClose(real?.height, model.height, `${key}: height`);
      const padding = real && mapPadding({ ...real, layout: real.layout as StoryLayout, card: map.card });
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        expectClose(padding?.[side], model.padding[side], `${key}: ${side}`);
      }
    }
  });

  test('the model knows every corner that a control covers', () => {
    const { padding, width, height } = screenViewport(screen, 'left');
    const known = screenCovers(screen);
    for (const [key, { covers }] of measured) {
      for (const cover of covers) {
        const inPadding =
          cover.bottom <= padding.top ||
          cover.top >= height - padding.bottom ||
          cover.right <= padding.left ||
          cover.left >= width - padding.right;
        const modelled = known.some((box) => holds(box, cover));
        expect(inPadding || modelled || screenLayout(screen) === 'overlay', `${key}: ${JSON.stringify(cover)}`).toBe(
          true,
        );
      }
    }
  });

  test('the model knows the row of controls under a small map', () => {
    const { padding, height } = screenViewport(screen, 'left');
    const row = controlsRow(screen);
    for (const [key, { covers }] of measured) {
      const low = covers.filter((cover) => cover.top >= height - padding.bottom);
      const outside = low.filter((cover) => !row.some((known) => holds(known, cover)));
      expect(screenLayout(screen) === 'overlay' ? [] : outside, key).toEqual([]);
    }
  });

  test('every step shows its subject beside all that lies on the map', () => {
    const rows = visibilityRows(story, [screen], (key) => measured.get(key)?.covers ?? []);
    const least = story.input.visibility ?? DEFAULT_VISIBILITY;
    expect(
      rows.filter(({ share }) => share < least).map(({ step, share, hidden }) => ({ step, share, hidden })),
    ).toEqual([]);
  });
});

test('the button that opens the map lies in the corner that the model knows', async () => {
  const screen = { width: 360, height: 640 };
  const page = await site.browser.newPage({ viewport: screen, reducedMotion: 'reduce' });
  await page.goto(site.address(`${story.defaultLanguage}/`));
  const button = await page.waitForSelector('button.figure-explore');
  const cover = await button.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const frame = element.closest('[data-map]')?.getBoundingClientRect() ?? box;
    return {
      left: box.left - frame.left,
      right: box.right - frame.left,
      top: box.top - frame.top,
      bottom: box.bottom - frame.top,
    };
  });
  await page.close();
  expect(
    screenCovers(screen).some((known) => holds(known, cover)),
    JSON.stringify(cover),
  ).toBe(true);
});

function expectClose(real: number | undefined, model: number, what: string): void {
  expect(
    Math.abs((real ?? Infinity) - model),
    `${what}: ${String(real)} in the page, ${String(model)} in the model`,
  ).toBeLessThanOrEqual(FEW_PIXELS);
}

function holds(outer: Cover, inner: Cover): boolean {
  return (
    inner.left >= outer.left - FEW_PIXELS &&
    inner.right <= outer.right + FEW_PIXELS &&
    inner.top >= outer.top - FEW_PIXELS &&
    inner.bottom <= outer.bottom + FEW_PIXELS
  );
}
