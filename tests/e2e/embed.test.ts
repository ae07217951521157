import { gzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtLoader } from '../support/embed-hosts.ts';
import { expectComplaints } from '../support/complaints.ts';
import {
  activeStep,
  approach,
  embedFrame,
  scrollHost,
  standing,
  waitForMode,
  waitUntil,
} from '../support/embed-page.ts';
import { embedTests } from '../support/embed-tests.ts';

// Of frames that run no scripts.
expectComplaints(/Blocked script execution/);

const tests = embedTests();
const { visit } = tests;

const scrollOf = (frame: Frame): Promise<number> => frame.evaluate(() => window.scrollY);

describe('the loader', () => {
  it('weighs at most 4 kB, compressed', () => {
    expect(gzipSync(builtLoader(), { level: 9 }).length).toBeLessThanOrEqual(4096);
  });
});

describe('a host in which the story can stay in place', () => {
  it.each(['plain', 'narrow', 'clip', 'transformed', 'flex', 'nested-scroller', 'shadow', 'auto-height'])(
    'scrolls it and never lets it slip: %s',
    async (fixture) => {
      const { page, complaints, close } = await visit(fixture);
      const frame = await waitForMode(page, 'mirror');
      for (const offset of [350, 2500, 6000]) {
        await scrollHost(page, offset);
        expect(Math.abs((await standing(page)).top)).toBeLessThanOrEqual(1);
        const zoom = fixture === 'transformed' ? 1.25 : 1;
        await waitUntil(async () => Math.abs((await scrollOf(frame)) - offset / zoom) <= 1, 'the mirrored position');
      }
      const { tall, frame: height } = await standing(page);
      expect(height).toBeLessThanOrEqual(601);
      await scrollHost(page, tall);
      expect((await standing(page)).top).toBeLessThanOrEqual(1 - height);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('keeps size and place where a theme writes heights from attributes', async () => {
    const { page, close } = await visit('twenty-twenty-one', {}, { viewport: { width: 800, height: 600 } });
    const frame = await waitForMode(page, 'mirror');
    await page.setViewportSize({ width: 790, height: 600 });
    await scrollHost(page, 2500);
    await waitUntil(async () => Math.abs((await scrollOf(frame)) - 2500) <= 1);
    expect(await standing(page)).toMatchObject({ top: 0, frame: 600 });
    await close();
  });

  it('keeps the frame in place at 2000 px/s and the words close behind', async () => {
    const { page, close } = await visit('plain');
    const frame = await waitForMode(page, 'mirror');
    await scrollHost(page, 100);
    const slip = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const element = document.querySelector('iframe');
          const start = performance.now();
          let most = 0;
          let last = start;
          const run = (now: number): void => {
            window.scrollBy({ top: ((now - last) / 1000) * 2000, behavior: 'instant' });
            last = now;
            most = Math.max(most, Math.abs(element?.getBoundingClientRect().top ?? 0));
            if (now - start < 1500) requestAnimationFrame(run);
            else resolve(most);
          };
          requestAnimationFrame(run);
        }),
    );
    expect(slip).toBeLessThanOrEqual(1);
    const { offset } = await standing(page);
    expect(offset).toBeGreaterThan(2000);
    await waitUntil(async () => Math.abs((await scrollOf(frame)) - offset) <= 1);
    await close();
  });

  it('tells it what a fixed header covers', async () => {
    const { page, close } = await visit('fixed-header');
    await page.evaluate(() => document.querySelector('map-story')?.setAttribute('top', '56'));
    await waitForMode(page, 'mirror');
    await scrollHost(page, 1000);
    await waitUntil(async () => (await standing(page)).top === 56);
    expect((await standing(page)).frame).toBe(544);
    await close();
  });

  it('reports steps as an event of the element, and adds nothing to the history or the address', async () => {
    const { page, close } = await visit('plain');
    const frame = await waitForMode(page, 'mirror');
    const before = await page.evaluate(() => [window.history.length, window.location.href]);
    await page.evaluate(() => {
      const seen: string[] = [];
      document.addEventListener('story:step', (event) => {
        const { step, index, count } = (event as CustomEvent<{ step: string; index: number; count: number }>).detail;
        if ((event.target as Element).localName === 'map-story') seen.push(`${step} ${index + 1}/${count}`);
        document.body.dataset['seen'] = seen.join(',');
      });
    });
    const keys = await frame.$$eval('[data-step]', (steps) => steps.map((step) => step.id));
    const { tall } = await standing(page);
    for (let at = 0; at < tall; at += 500) {
      await scrollHost(page, at);
      await waitUntil(async () => Math.abs((await scrollOf(frame)) - Math.min(at, tall - 600)) <= 1);
    }
    const seen = (await page.getAttribute('body', 'data-seen')) ?? '';
    expect(seen.split(',').at(-1)).toBe(`${keys.at(-1)} ${keys.length}/${keys.length}`);
    expect(new Set(seen.split(',')).size).toBeGreaterThan(keys.length / 2);
    expect(await page.evaluate(() => [window.history.length, window.location.href])).toEqual(before);
    await close();
  });

  it('is moved by keys, the focus and links inside, on the same position as the frame', async () => {
    const { page, close } = await visit('plain');
    const frame = await waitForMode(page, 'mirror');
    await scrollHost(page, 1500);
    await waitUntil(async () => Math.abs((await scrollOf(frame)) - 1500) <= 1);
    await frame.evaluate(() => {
      document.querySelector<HTMLElement>('[data-step] a')?.focus({ preventScroll: true });
    });
    let at = 1500;
    const follows = async (expected: number, key: string): Promise<void> => {
      await waitUntil(async () => Math.abs((await standing(page)).offset - expected) <= 1, `the host after ${key}`);
      await waitUntil(async () => Math.abs((await scrollOf(frame)) - expected) <= 1, `the frame after ${key}`);
    };
    const keys = { Space: 525, 'Shift+Space': -525, PageDown: 525, PageUp: -525, ArrowDown: 40, ArrowUp: -40 };
    for (const [key, by] of Object.entries(keys)) {
      await page.keyboard.press(key);
      at += by;
      await follows(at, key);
    }
    const { tall } = await standing(page);
    await page.keyboard.press('End');
    await follows(tall - 600, 'End');
    await page.keyboard.press('Home');
    await follows(0, 'Home');

    const lateLink = frame.locator('[data-step] a').last();
    await lateLink.focus();
    await waitUntil(async () => (await standing(page)).offset > 5000, 'the host after the focus');
    const { offset } = await standing(page);
    expect(Math.abs((await scrollOf(frame)) - offset)).toBeLessThanOrEqual(1);

    // The browser's own search moves the frame without any event but the scroll.
    await frame.evaluate(() => {
      window.scrollTo({ top: 3210, behavior: 'instant' });
    });
    await follows(3210, 'the search');
    await frame.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('.skip-link')?.click();
    });
    await waitUntil(async () => (await standing(page)).offset > 5000, 'the host after the link');
    await page.evaluate(() => {
      (document.querySelector('map-story') as HTMLElement & { go(step: string): void }).go('minsk.report');
    });
    await waitUntil(async () => (await activeStep(frame)) === 'minsk.report', 'the step that the host asked for');
    await close();
  });

  it('takes wheel and touch over the map', async () => {
    const { page, close } = await visit('plain', {}, { hasTouch: true, map: true });
    const frame = await waitForMode(page, 'mirror');
    await scrollHost(page, 300);
    await frame.waitForSelector('[data-map-state="live"]', { timeout: 30_000 });
    const zoom = await frame.evaluate(() => document.querySelector('.maplibregl-canvas')?.getAttribute('style'));
    await page.mouse.move(240, 120);
    await page.mouse.wheel(0, 400);
    await waitUntil(async () => Math.abs((await standing(page)).offset - 700) <= 2, 'the wheel');
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.synthesizeScrollGesture', {
      x: 240,
      y: 200,
      yDistance: -180,
      speed: 2000,
    });
    await waitUntil(async () => (await standing(page)).offset > 760, 'the finger');
    expect(await frame.evaluate(() => document.querySelector('.maplibregl-canvas')?.getAttribute('style'))).toBe(zoom);
    await close();
  });
});

describe('a host in which it cannot stay in place', () => {
  it.each([
    ['hidden-ancestor', 'div#content.wrapper'],
    ['hidden-x-ancestor', 'div.wrapper'],
    ['root-and-body-hidden', 'body'],
  ])('gets the same step, one by one, and a line that names the element: %s', async (fixture, element) => {
    const { page, notes, complaints, close } = await visit(fixture);
    await approach(page);
    await waitUntil(async () => {
      await scrollHost(page, 60);
      return notes.length > 0;
    }, 'the line on the console');
    const frame = await waitForMode(page, 'stepper');
    await waitUntil(async () => (await standing(page)).frame === 720);
    expect(await activeStep(frame)).toBe('start.corridor');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(element);
    await frame.locator('[data-embed-move="1"]').click();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the stepper', () => {
  it('steps by buttons, keys and swipes, turns pages instead of scrolling, and starts where the address says', async () => {
    const context = await tests.browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(`${tests.server.url}embed/de/?start=minsk.report&mode=pictures&theme=dark`);
    await page.waitForSelector('[data-step="minsk.report"][aria-current]');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    const status = (): Promise<string | null> => page.textContent('[data-embed-status]');
    expect(await status()).toMatch(/^Schritt \d+ von \d+ · Seite 1 von \d$/);
    const visible = await page.$$eval('[data-step]', (steps) =>
      steps.filter((step) => !step.hasAttribute('hidden')).map(({ id }) => id),
    );
    expect(visible).toEqual(['minsk.report']);
    await page.keyboard.press('ArrowRight');
    expect(await status()).toContain('Seite 2');
    await page.keyboard.press('ArrowLeft');
    expect(await status()).toContain('Seite 1');
    const touch = await page.context().newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number): Promise<unknown> =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 450 }] });
    await finger('touchStart', 300);
    for (const x of [260, 200, 120]) await finger('touchMove', x);
    await finger('touchEnd');
    await waitUntil(async () => (await status())?.includes('Seite 2') === true, 'the swipe');
    for (let press = 0; press < 6; press++) await page.click('[data-embed-move="1"]');
    expect(await page.$eval('[data-step][aria-current]', (step) => step.id)).not.toBe('minsk.report');
    const scrolls = await page.evaluate(() => {
      window.scrollBy(0, 200);
      return [window.scrollY, document.documentElement.scrollWidth > window.innerWidth];
    });
    expect(scrolls[1]).toBe(false);
    await page.click('.embed-sources');
    expect(await page.isVisible('#embed-end')).toBe(true);
    expect(await page.textContent('#embed-end')).toContain('OpenStreetMap');
    expect(await page.evaluate(() => [window.history.length, window.location.hash])).toEqual([2, '']);
    expect(await page.evaluate(() => [document.cookie, Object.keys(window.localStorage).length])).toEqual(['', 0]);
    await context.close();
  });

  it('stands alone where the script of the host is blocked', async () => {
    const { page, complaints, close } = await visit('plain', { loader: false });
    const frame = await approach(page);
    await frame.locator('[data-embed-move="1"]').click();
    expect(await frame.textContent('[data-embed-status]')).toMatch(/^Step/);
    expect((await standing(page)).frame).toBe(720);
    await page.mouse.move(240, 450);
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel(0, 150);
    await waitUntil(async () => (await page.evaluate(() => window.scrollY)) > before, 'the wheel over the words');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is all its words and pictures where the frame runs no scripts', async () => {
    const { page, close } = await visit('plain', { snippet: { sandbox: '' } });
    const frame = await embedFrame(page);
    await scrollHost(page, -200);
    await frame.waitForSelector('[data-step]', { state: 'attached' });
    expect(await frame.locator('[data-step] .card').count()).toBeGreaterThanOrEqual(24);
    expect(await frame.locator('.step-picture').first().isVisible()).toBe(true);
    expect(await frame.locator('.embed-bar').isVisible()).toBe(false);
    await close();
  });

  it('is a card in frames too small for a story, with nothing cut off', async () => {
    const page = await tests.browser.newPage({ viewport: { width: 320, height: 200 } });
    await page.goto(`${tests.server.url}embed/en/`);
    for (const [width, height] of [
      [320, 200],
      [160, 360],
      [160, 100],
      [900, 300],
      [260, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.isVisible('.embed-card-title')).toBe(true);
      expect(await page.isVisible('.figure')).toBe(false);
      const box = await page.locator('.embed-card-words').boundingBox();
      expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= height, `${width}×${height}`).toBe(true);
    }
    await page.close();
  });
});
