import { expect, test } from 'vitest';
import { withoutWebgl } from '../support/barriers.ts';
import { injections } from '../support/injections.ts';
import { scrollToStep, stepKeys } from '../support/story-page.ts';
import { siteTests } from '../support/site-tests.ts';

/** Addresses are written by anyone: whatever stands in query, fragment and storage, the story reads on. */

const site = siteTests();

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
    const context = await site.browser.newContext({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
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
      await page.goto(`${site.server.url}${path}?${query}#${text === '%E0%A4%A' ? text : encodeURIComponent(text)}`);
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
