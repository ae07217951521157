import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CACHE_ENTRIES, KEPT_DAYS } from '../../src/offline/cache-plan.ts';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import { withoutWebgl } from '../support/barriers.ts';
import { launchBrowser } from '../support/browser.ts';
import { scrollToStep, stepKeys } from '../support/story-page.ts';

/** What a reader's browser keeps: it is replaced by what is newer, and goes by itself. `readers.test.ts` reads it offline. */

let site: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  // The built site by links, but with an edition and a worker of its own to change.
  site = mkdtempSync(join(tmpdir(), 'site-'));
  for (const name of readdirSync('dist')) {
    if (name === 'en' || name === 'sw.js') cpSync(join('dist', name), join(site, name), { recursive: true });
    else symlinkSync(resolve('dist', name), join(site, name));
  }
  server = await startServer({ directory: site, port: 0, base: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(site, { recursive: true });
});

/** A reader who has begun to read, and whose browser has kept the edition. */
async function keptBy(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await withoutWebgl(page);
  await page.goto(new URL('en/', server.url).href);
  await scrollToStep(page, (await stepKeys(page))[1] ?? '', 0.42);
  await page.waitForSelector('html[data-offline="ready"]', { state: 'attached', timeout: 60_000 });
  return page;
}

const cachedPages = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await (await caches.open('story-pages')).keys()).map(({ url }) => new URL(url).pathname + new URL(url).search),
  );

test('a new edition and a new worker arrive at the next visit, offline too, without a reload while reading', async () => {
  const context = await browser.newContext({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
  const page = await keptBy(context);
  const file = join(site, 'en/sources/index.html');
  const corrected = readFileSync(file, 'utf8').replace(/<h1([^>]*)>[^<]*<\/h1>/, '<h1$1>Corrected</h1>');
  for (const packed of [`${file}.br`, `${file}.gz`, join(site, 'sw.js.br'), join(site, 'sw.js.gz')])
    rmSync(packed, { force: true });
  writeFileSync(file, corrected);
  writeFileSync(join(site, 'sw.js'), `${readFileSync(join(site, 'sw.js'), 'utf8')}\n// A later build.`);

  await page.evaluate(() => {
    Object.assign(window, { stillHere: true });
    return navigator.serviceWorker.ready.then((registration) => registration.update());
  });
  const worker = (): Promise<number> =>
    page.evaluate(async () => {
      const { installing, waiting, active } = await navigator.serviceWorker.ready;
      return [installing, waiting].filter((each) => each !== null).length + (active?.state === 'activated' ? 0 : 1);
    });
  await expect.poll(worker, { timeout: 20_000 }).toBe(0);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);

  await page.goto(new URL('en/sources/', server.url).href);
  expect(await page.textContent('h1')).toBe('Corrected');
  await context.setOffline(true);
  await page.goto(new URL('en/sources/', server.url).href);
  expect(await page.textContent('h1')).toBe('Corrected');
  await context.close();
});

test('no more is kept than was agreed, and nothing longer', async () => {
  const context = await browser.newContext({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
  const page = await keptBy(context);
  const addresses = Array.from(
    { length: CACHE_ENTRIES.pages + 10 },
    (_, index) => `${server.url}en/?page=${String(index)}`,
  );
  await page.evaluate(async (urls) => {
    const { active } = await navigator.serviceWorker.ready;
    const channel = new MessageChannel();
    const kept = new Promise((done) => {
      channel.port1.onmessage = done;
    });
    active?.postMessage({ type: 'keep', urls }, [channel.port2]);
    await kept;
  }, addresses);
  await expect.poll(async () => (await cachedPages(page)).length, { timeout: 20_000 }).toBe(CACHE_ENTRIES.pages);
  expect(await cachedPages(page)).toContain(`/en/?page=${String(addresses.length - 1)}`);

  // A month and a day pass: the library notes when each file came in a data base of its own.
  await page.evaluate(
    (age) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('workbox-expiration');
        opening.onerror = fail;
        opening.onsuccess = () => {
          const change = opening.result.transaction('cache-entries', 'readwrite');
          const walk = change.objectStore('cache-entries').openCursor();
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (cursor === null) return;
            const entry = cursor.value as { timestamp: number };
            cursor.update({ ...entry, timestamp: entry.timestamp - age });
            cursor.continue();
          };
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    (KEPT_DAYS + 1) * 86_400_000,
  );
  await page.goto(new URL('en/glossary/', server.url).href);
  await expect.poll(() => cachedPages(page), { timeout: 20_000 }).toEqual(['/en/glossary/']);
  await context.close();
});
