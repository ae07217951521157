import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import { withoutWebgl } from '../support/barriers.ts';
import { launchBrowser } from '../support/browser.ts';
import { scrollToStep, stepKeys, wake } from '../support/story-page.ts';
import { buildSite } from '../support/build-site.ts';

/**
 * A small story in two languages, as screen readers get it, and what becomes of readers who kept an edition for reading
 * without a network when the story takes that back.
 */

const STORY = 'tests/output/lake-story';
const SITE = 'tests/output/lake-site';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  rmSync(STORY, { recursive: true, force: true });
  cpSync('tests/fixtures/stories/lake', STORY, { recursive: true });
  writeFileSync(`${STORY}/story.yaml`, `${readFileSync(`${STORY}/story.yaml`, 'utf8')}offline: false\n`);
  const { status, printed } = buildSite(STORY, SITE);
  expect(status, printed).toBe(0);
  server = await startServer({ directory: SITE, port: 0, base: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  for (const folder of [STORY, SITE]) rmSync(folder, { recursive: true, force: true });
});

/** The accessibility tree of what the page shows, without addresses, which change with every build's content. */
async function treeOf(path: string): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await withoutWebgl(page);
  await page.goto(new URL(path, server.url).href);
  if (path.startsWith('embed/')) {
    await page.waitForSelector(':root[data-embed="stepper"] [data-embed-status]:not(:empty)', { state: 'attached' });
    await page.waitForFunction(() => document.querySelector<HTMLStyleElement>('[data-text-fonts]')?.media === 'all');
  } else await wake(page);
  const tree = await page.locator('body').ariaSnapshot();
  await context.close();
  return `${tree.replaceAll(/\n\s*- \/url: .*/g, '')}\n`;
}

describe.each(['de', 'en'])('a story in %s, to a screen reader', (lang) => {
  it('has this order and these names on its page', async () => {
    await expect(await treeOf(`${lang}/`)).toMatchFileSnapshot(`../fixtures/reading-order/story.${lang}.txt`);
  });

  it('has these in other people’s pages, step by step', async () => {
    await expect(await treeOf(`embed/${lang}/`)).toMatchFileSnapshot(`../fixtures/reading-order/embed.${lang}.txt`);
  });
});

it('a story that is no longer to be kept is taken back from browsers that kept it', async () => {
  const address = new URL(server.url);
  const port = Number(address.port);
  await server.close();
  // The same address, first with a story that may be kept.
  const earlier = await startServer({ directory: 'dist', port, base: '/' });
  const context = await browser.newContext({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await withoutWebgl(page);
  await page.goto(`${address.href}en/`);
  await scrollToStep(page, (await stepKeys(page))[1] ?? '', 0.42);
  await page.waitForSelector('html[data-offline="ready"]', { state: 'attached', timeout: 60_000 });
  await earlier.close();

  server = await startServer({ directory: SITE, port, base: '/' });
  await page.goto(`${address.href}en/`);
  expect(await page.locator('[data-keep-offline]').count()).toBe(0);
  // Browsers look for a new worker some time after a visit.
  const kept = (): Promise<readonly number[]> =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).filter((name) => name.startsWith('story-')).length,
    ]);
  await expect.poll(kept, { timeout: 90_000, interval: 250 }).toEqual([0, 0]);
  await context.close();
});
