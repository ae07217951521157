import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../../src/server/preview.ts';
import { median } from '../../bench/table.ts';
import { launchBrowser } from '../../support/browser.ts';
import { writeGeneratedStory } from '../../support/generated-story.ts';
import { ghostCount, ghostDrawing } from '../../support/ghost-drawing.ts';
import { type CostWatch, type Transfer, watchCost } from '../../support/page-cost.ts';
import { openStep, stepKeys, watchStory } from '../../support/story-page.ts';

/** A story with a layer of fifty thousand strikes: what a reader loads and what a frame costs depend on what is seen. */

const KB = 1024;
const MANY = 50_000;
const FEW = 100;
/** Wide enough for the list beside the map. */
const VIEWPORT = { width: 1040, height: 600 };

interface BuiltStory {
  readonly server: RunningServer;
  readonly folder: string;
}

let browser: Browser;
let many: BuiltStory;
let few: BuiltStory;

beforeAll(async () => {
  [many, few] = [await buildStory(MANY), await buildStory(FEW)];
  browser = await launchBrowser();
}, 1_800_000);

afterAll(async () => {
  await browser.close();
  for (const { server, folder } of [many, few]) {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function buildStory(features: number): Promise<BuiltStory> {
  const folder = await mkdtemp(join(tmpdir(), 'many-points-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  await writeGeneratedStory(content, { chapters: 1, steps: 5, features });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--env-file=.config/astro.env', 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', site],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, PRECOMPRESS: 'no', VITEST: '', NODE_ENV: 'production' },
    },
  );
  expect(status, stdout + stderr).toBe(0);
  return { folder, server: await startServer({ directory: site, port: 0 }) };
}

interface Visit {
  readonly page: Page;
  readonly cost: CostWatch;
}

async function visit({ server }: BuiltStory): Promise<Visit> {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const cost = watchCost(page);
  await watchStory(page);
  await ghostDrawing(page);
  await page.goto(new URL('en/', server.url).href);
  return { page, cost };
}

const ofLayer = (transfers: readonly Transfer[]): readonly Transfer[] =>
  transfers.filter(({ path }) => path.includes('/_astro/layers/'));
const kilobytes = (transfers: readonly Transfer[]): number => transfers.reduce((sum, { bytes }) => sum + bytes, 0) / KB;

it('loads at each step what its camera sees, and never the whole layer', async () => {
  const { page, cost } = await visit(many);
  let before = 0;
  for (const key of await stepKeys(page)) {
    await openStep(page, key);
    const now = kilobytes(ofLayer(await cost.transfers()));
    expect(now - before, key).toBeLessThan(250);
    before = now;
  }
  const transfers = await cost.transfers();
  for (const { path, bytes } of ofLayer(transfers)) expect(bytes, path).toBeLessThan(40 * KB);
  expect(transfers.filter(({ path }) => path.endsWith('points.geojson'))).toEqual([]);
  expect(await page.locator('.legend').first().textContent()).toContain('one mark stands for all of its kind');
  await page.close();
});

it('scrolls with frames that cost about what they do in a story of a hundred strikes', async () => {
  const cost = async (story: BuiltStory): Promise<number> => {
    const { page } = await visit(story);
    const [first = ''] = await stepKeys(page);
    await openStep(page, first);
    await page.waitForSelector('[data-map-state="live"]');
    for (let pass = 0; pass < 2; pass++) await scrollThrough(page);
    const { frames, contexts } = await ghostCount(page);
    expect(contexts).toBe(1);
    expect(frames.length).toBeGreaterThan(20);
    await page.close();
    return median(frames);
  };
  const [large, small] = [await cost(many), await cost(few)];
  expect(large, `${large.toFixed(1)} ms a frame against ${small.toFixed(1)}`).toBeLessThan(Math.max(3 * small, 16));
});

/** From the top to the end, a frame at a time. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    const end = document.documentElement.scrollHeight - window.innerHeight;
    while (window.scrollY < end - 1) {
      window.scrollBy(0, 40);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

it('explores everything there is in parts', async () => {
  const { page, cost } = await visit(many);
  const [first = ''] = await stepKeys(page);
  await openStep(page, first);
  await page.waitForSelector('[data-map-state="live"]');
  const before = kilobytes(await cost.transfers());
  await page.click('button.figure-explore');
  await page.click('.layer-open');
  expect(await page.textContent('.layer-open')).toContain(String(MANY));
  await page.waitForSelector('[data-entry]');
  expect(kilobytes(await cost.transfers()) - before).toBeLessThan(250);

  // On and on through the list, which comes from the second part when the first is told.
  const more = page.getByRole('button', { name: 'show more' });
  for (const least of [200, 250]) {
    await more.click();
    await expect.poll(() => page.locator('[data-entry]').count()).toBeGreaterThan(least);
  }
  const lists = ofLayer(await cost.transfers()).filter(({ path }) => path.includes('/parts/list-'));
  expect(new Set(lists.map(({ path }) => path)).size).toBeGreaterThan(1);

  await page.fill('input[type="search"]', 'Point 4');
  expect(await page.textContent('.explorer-body')).toContain(`of ${String(MANY)} searched`);
  expect((await cost.transfers()).filter(({ path }) => path.endsWith('points.geojson'))).toEqual([]);
  await page.close();
});

it('tells of a strike that the reader points at, from its own drawer', async () => {
  const { page, cost } = await visit(many);
  const keys = await stepKeys(page);
  await openStep(page, keys.at(-1) ?? '');
  await page.waitForSelector('[data-map-state="live"]');
  // The step looks at one strike, which therefore lies in the middle of what is free.
  const place = await page.evaluate(() => {
    const host = document.querySelector('.figure-live')?.getBoundingClientRect();
    return host === undefined ? null : { left: host.left, top: host.top, width: host.width, height: host.height };
  });
  expect(place).not.toBeNull();
  const card = page.locator('.details-frame');
  for (let x = 0.35; x < 1 && !(await card.isVisible()); x += 0.02) {
    for (const y of [0.4, 0.5, 0.6]) {
      const { left = 0, top = 0, width = 0, height = 0 } = place ?? {};
      const point = [left + width * x, top + height * y] as const;
      await page.mouse.move(...point);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      if ((await page.locator('[data-over]').count()) === 0) continue;
      await page.mouse.click(...point);
      await card.waitFor();
      break;
    }
  }
  expect(await card.textContent()).toMatch(/Point \d+/);
  const parts = ofLayer(await cost.transfers()).filter(({ path }) => path.includes('/parts/'));
  expect(parts.some(({ path }) => path.includes('drawer-'))).toBe(true);
  expect(kilobytes(parts)).toBeLessThan(250);
  await page.close();
});
