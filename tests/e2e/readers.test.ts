import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../src/server/preview.ts';
import { scrollToStep, stepKeys, wake } from '../support/story-page.ts';
import { withoutWebgl } from '../support/without-webgl.ts';
import { siteTests } from '../support/site-tests.ts';

/** What helps a reader along: going on where one left off, sharing, reading without a network. */

const VIEWPORT = { width: 420, height: 560 };
/** A step in the middle of the story. */
const SOMEWHERE = 7;

const site = siteTests();

async function newContext(): Promise<BrowserContext> {
  const context = await site.browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  // Pictures instead of the live map: what is tested here does not depend on it, and it comes at once.
  await withoutWebgl(context);
  return context;
}

async function reach(page: Page, key: string): Promise<void> {
  await scrollToStep(page, key, 0.42);
  await page.waitForFunction((id) => document.getElementById(id)?.ariaCurrent === 'step', key);
}

describe('going on where one left off', () => {
  test('is offered at the next visit, moves nothing by itself, and leads to the step', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(site.address('en/'));
    const key = (await stepKeys(page))[SOMEWHERE] ?? '';
    expect(await page.isVisible('[data-resume]')).toBe(false);
    await reach(page, key);

    const next = await context.newPage();
    await next.goto(site.address('en/'));
    await next.waitForSelector('[data-resume]', { state: 'visible' });
    expect(await next.evaluate(() => window.scrollY)).toBe(0);
    expect(await next.textContent('[data-resume-link]')).toBe(await next.textContent(`[id="${key}-title"]`));
    await next.click('[data-resume-link]');
    await next.waitForFunction((id) => document.getElementById(id)?.ariaCurrent === 'step', key);
    expect(await next.isVisible('[data-resume]')).toBe(false);

    // The other edition has a place of its own, and a fragment knows better.
    await next.goto(site.address('de/'));
    await wake(next);
    expect(await next.isVisible('[data-resume]')).toBe(false);
    const fragment = await context.newPage();
    await fragment.goto(new URL(`en/#${(await stepKeys(next))[3] ?? ''}`, site.server.url).href);
    await wake(fragment);
    expect(await fragment.isVisible('[data-resume]')).toBe(false);
    await context.close();
  });

  test('is forgotten at the end of the story, and can be declined', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(site.address('en/'));
    const keys = await stepKeys(page);
    await reach(page, keys[SOMEWHERE] ?? '');
    const second = await context.newPage();
    await second.goto(site.address('en/'));
    await second.click('[data-resume-dismiss]');
    expect(await second.isVisible('[data-resume]')).toBe(false);
    expect(await second.evaluate(() => document.activeElement?.id)).toBe('text');
    await reach(second, keys.at(-1) ?? '');
    const third = await context.newPage();
    await third.goto(site.address('en/'));
    await wake(third);
    expect(await third.isVisible('[data-resume]')).toBe(false);
    await context.close();
  });

  test('asks nothing of a browser that refuses storage', async () => {
    const context = await newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(site.address('en/'));
    await reach(page, (await stepKeys(page))[SOMEWHERE] ?? '');
    expect(await page.isVisible('[data-resume]')).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('sharing', () => {
  /** What the system offers in this page: a share sheet, a clipboard, or neither. */
  async function openWith(
    offers: 'sheet' | 'clipboard' | 'selection' | 'nothing',
  ): Promise<{ page: Page; url: string }> {
    const context = await newContext();
    const page = await context.newPage();
    await page.addInitScript((offered) => {
      const calls: unknown[] = [];
      Object.assign(window, { shared: calls });
      const define = (name: string, value: unknown): void => {
        Object.defineProperty(navigator, name, { value, configurable: true });
      };
      define('canShare', () => offered === 'sheet');
      define('share', (data: unknown) => Promise.resolve(calls.push(data)));
      define('clipboard', {
        writeText: (text: string) =>
          offered === 'clipboard'
            ? Promise.resolve(calls.push(text))
            : Promise.reject(new DOMException('no', 'NotAllowedError')),
      });
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand = (command) => {
        if (offered === 'selection') calls.push(`${command} ${String(window.getSelection())}`);
        return offered === 'selection';
      };
    }, offers);
    await page.goto(site.address('en/?from=mail'));
    const key = (await stepKeys(page))[SOMEWHERE] ?? '';
    await reach(page, key);
    await page.click('[data-share-button]');
    return { page, url: site.address(`en/#${key}`) };
  }

  const shared = (page: Page): Promise<unknown> =>
    page.evaluate(() => (window as unknown as { shared: unknown[] }).shared[0]);

  test('hands the address of the step to the system', async () => {
    const { page, url } = await openWith('sheet');
    expect(await shared(page)).toEqual({ title: await page.title(), url });
    expect(await page.isVisible('[data-share-panel]')).toBe(false);
    await page.context().close();
  });

  test('copies it where there is no share sheet, and says so', async () => {
    const { page, url } = await openWith('clipboard');
    await page.waitForSelector('[data-share-panel]', { state: 'visible' });
    expect(await shared(page)).toBe(url);
    expect(await page.textContent('[role="status"][data-share-status]')).not.toBe('');
    await page.context().close();
  });

  test('copies what is selected where the clipboard is refused, and leaves nothing open to type in', async () => {
    const { page, url } = await openWith('selection');
    await page.waitForSelector('[data-share-panel]', { state: 'visible' });
    expect(await shared(page)).toBe(`copy ${url}`);
    expect(await page.isVisible('[data-share-address]')).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-share-button'))).toBe(true);
    await page.context().close();
  });

  test('shows it to be selected where a frame may do neither, and gives the focus back', async () => {
    const { page, url } = await openWith('nothing');
    const field = page.locator('[data-share-address]');
    await field.waitFor({ state: 'visible' });
    expect(await field.inputValue()).toBe(url);
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(url);
    await page.keyboard.press('Escape');
    expect(await field.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-share-button'))).toBe(true);
    await page.context().close();
  });
});

describe('without a network', () => {
  test('the story reads on after one visit: every word, and the picture of every step', async () => {
    const own = await startServer({ directory: 'dist', port: 0, base: '/' });
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(new URL('en/', own.url).href);
    const keys = await stepKeys(page);
    const words = await page.innerText('.story-text');
    await reach(page, keys[1] ?? '');
    await page.waitForSelector('html[data-offline="ready"]', { state: 'attached', timeout: 60_000 });
    await own.close();

    await page.goto(new URL('en/', own.url).href);
    expect(await page.innerText('.story-text')).toBe(words);
    for (const key of keys) {
      await reach(page, key);
      await page.waitForFunction(() => {
        const picture = document.querySelector<HTMLImageElement>('[data-map] [data-step-picture] img');
        return picture?.complete === true && picture.naturalWidth > 0;
      });
    }
    for (const other of ['sources', 'glossary', 'data', 'corrections']) {
      await page.goto(new URL(`en/${other}/`, own.url).href);
      expect(await page.locator('h1').count()).toBe(1);
    }
    await context.close();
  });

  test('nothing is kept in frames, nor of pages that nobody began to read', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(site.address('en/'), { waitUntil: 'networkidle' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    const frame = await context.newPage();
    await frame.goto(site.address('robots.txt'));
    await frame.evaluate((url) => {
      const embed = document.createElement('iframe');
      embed.src = url;
      embed.height = '500';
      document.body.append(embed);
    }, site.address('en/'));
    const embedded = frame.frameLocator('iframe');
    await embedded.locator('[data-trigger-line]').waitFor({ state: 'attached' });
    await embedded.locator('[data-step]').nth(SOMEWHERE).scrollIntoViewIfNeeded();
    await embedded.locator('[aria-current="step"]').waitFor({ state: 'attached' });
    expect(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await frame.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await context.close();
  });
});
