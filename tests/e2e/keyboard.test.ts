import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { withoutWebgl } from '../support/barriers.ts';
import { scrollToStep, stepKeys } from '../support/story-page.ts';
import { siteTests } from '../support/site-tests.ts';

/** The ways through the story for readers without a pointer, and what those hear who do not see it. With pictures: they come at once. */

const story = await readStoryFromDisk();
const lang = story.languages[0] ?? '';
const numbered = story.chapters.filter(({ kind }) => kind === 'chapter').map(({ id }) => id);

const site = siteTests();
let page: Page;
let keys: readonly string[];

beforeEach(async () => {
  const context = await site.browser.newContext({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  await withoutWebgl(page);
  await page.goto(site.address(`${lang}/`));
  keys = await stepKeys(page);
  return () => context.close();
});

const reached = (key: string): Promise<unknown> =>
  page.waitForFunction((id) => document.getElementById(id)?.ariaCurrent === 'step', key);

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('a, summary, button, input')?.outerHTML.slice(0, 160) ?? '');

describe('by keyboard', () => {
  test('the list of chapters opens, leads to a chapter, and gives the focus back when it is left', async () => {
    const menu = page.locator('.menu-chapters');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await menu.locator('.menu-panel').waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    expect(await focused()).toContain('<summary');

    await page.keyboard.press('Enter');
    const wanted = numbered[1] ?? '';
    // Tab by tab, as a reader goes; whoever goes on past the last one has left the menu.
    for (let press = 0; press <= story.chapters.length; press += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()).includes(`#${wanted}"`)) break;
    }
    expect(await focused()).toContain(`#${wanted}"`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/#${wanted}*`);
    await page.waitForFunction(
      (id) => document.querySelector('[aria-current="step"]')?.closest('article')?.id === id,
      wanted,
    );
    expect(await menu.getAttribute('open')).toBeNull();
  });

  test('the buttons beside the map lead to the next and the previous step, and keep the focus', async () => {
    const [first = '', second = '', third = ''] = keys;
    await scrollToStep(page, first, 0.42);
    await reached(first);
    await page.locator('.figure-steps button').last().focus();
    await page.keyboard.press('Enter');
    await reached(second);
    await page.keyboard.press('Space');
    await reached(third);
    expect(await focused()).toContain('<button');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await reached(second);
    expect(await focused()).toContain('<button');
  });

  test('the theme is chosen, shows at once in page and picture, and is kept for the next page', async () => {
    const [, second = ''] = keys;
    await scrollToStep(page, second, 0.42);
    await reached(second);
    const shown = (): Promise<string> =>
      page.$eval('[data-map] [data-step-picture] img', (picture) => (picture as HTMLImageElement).currentSrc);
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = { picture: await shown(), ground: await ground() };
    await page.locator('.menu-settings summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('[name="theme"][value="auto"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('html[data-theme="dark"]', { state: 'attached' });
    expect(await ground()).not.toBe(light.ground);
    await page.waitForFunction(
      (before) => document.querySelector<HTMLImageElement>('[data-map] [data-step-picture] img')?.currentSrc !== before,
      light.picture,
    );
    await page.goto(site.address(`${lang}/sources/`));
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  });
});

describe('by ear', () => {
  test('each chapter is announced once, politely, whichever way it is entered, and nothing else is', async () => {
    const [first = '', second = ''] = numbered.slice(0, 2).map((id) => keys.find((key) => key.startsWith(`${id}.`)));
    const later = keys.filter((key) => key.startsWith(`${numbered[0] ?? ''}.`))[1] ?? '';
    await scrollToStep(page, first, 0.42);
    await reached(first);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      for (const region of document.querySelectorAll('[aria-live], [role="status"], [role="alert"]')) {
        new MutationObserver(() => {
          said.push(`${region.ariaLive ?? 'polite'}: ${region.textContent.trim()}`);
        }).observe(region, { subtree: true, childList: true, characterData: true });
      }
    });
    for (const key of [later, first, later, second, later]) {
      await scrollToStep(page, key, 0.42);
      await reached(key);
    }
    const titles = numbered
      .slice(0, 2)
      .map((id) => story.chapters.find((each) => each.id === id)?.text[lang]?.title ?? '');
    const said = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await page.waitForFunction(() => (window as unknown as { said: string[] }).said.length >= 2);
    expect(await said()).toEqual([`polite: ${titles[1] ?? ''}`, `polite: ${titles[0] ?? ''}`]);
  });
});
