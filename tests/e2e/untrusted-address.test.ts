import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../src/server/preview.ts';
import { withoutWebgl } from '../support/barriers.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveBuiltSite } from '../support/site.ts';
import { injections } from '../support/injections.ts';
import { scrollToStep, stepKeys } from '../support/story-page.ts';

/** Addresses are written by anyone: whatever stands in query, fragment and storage, the story reads on. */

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveBuiltSite();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const strange = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '%E0%A4%A',
  '../../',
  '"><script>ran()</script>',
];

test.each(['en/', 'embed/en/'])(
  'names of the program’s own objects and injections do nothing in the address of /%s',
  async (path) => {
    const context = await browser.newContext({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const ran: unknown[] = [];
    await page.exposeFunction('ran', () => ran.push(1));
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });
    await withoutWebgl(page);
    await page.addInitScript(
      (values) => {
        for (const [index, name] of ['theme', 'motion', 'map'].entries()) {
          window.localStorage.setItem(`display.${name}`, values[index] ?? '');
        }
        window.localStorage.setItem('__proto__', '{"polluted":true}');
      },
      strange.slice(0, 3),
    );
    for (const text of [...strange, ...injections.slice(0, 12)]) {
      const query = ['start', 'theme', 'mode', '__proto__[polluted]', 'constructor.prototype.polluted', 'x']
        .map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`)
        .join('&');
      await page.goto(`${server.url}${path}?${query}#${text === '%E0%A4%A' ? text : encodeURIComponent(text)}`);
      await page.waitForSelector('[data-step]', { state: 'attached' });
      expect(await page.evaluate(() => 'polluted' in {}), text).toBe(false);
    }
    // The last of them still comes alive.
    const [, second = ''] = await stepKeys(page);
    if (path === 'en/') await scrollToStep(page, second, 0.42);
    else await page.locator('[data-embed-move="1"]').click();
    await page.waitForSelector('[data-step][aria-current="step"]', { state: 'attached' });
    expect(ran).toEqual([]);
    await context.close();
  },
);
