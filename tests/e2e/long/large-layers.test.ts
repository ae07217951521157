import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../../src/server/preview.ts';
import { launchBrowser } from '../../support/browser.ts';
import { buildSite } from '../../support/build-site.ts';
import { writeGeneratedStory } from '../../support/generated-story.ts';
import { ghostCount, ghostDrawing } from '../../support/ghost-drawing.ts';
import { type Transfer, totalBytes, watchCost } from '../../support/page-cost.ts';
import { openStep, stepKeys, watchStory } from '../../support/story-page.ts';

/** A layer of fifty thousand points beside one of five hundred: what bytes and scrolling cost. `npm run bench` measures the building. */

const KB = 1024;
const FEW = 500;
const MANY = 50_000;
/** Pixels of each frame: a brisk reader. */
const STEP_PX = 24;

interface Measured {
  readonly transfers: readonly Transfer[];
  readonly steps: number;
  /** Main-thread milliseconds for each frame of the second way down. */
  readonly frameMs: number;
  readonly mapFrameMs: number;
}

let folder: string;
let few: Measured;
let many: Measured;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-'));
  few = await measure(FEW);
  many = await measure(MANY);
}, 1_200_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function measure(features: number): Promise<Measured> {
  const [content, site] = [join(folder, `content-${String(features)}`), join(folder, `site-${String(features)}`)];
  await writeGeneratedStory(content, { chapters: 2, steps: 5, features });
  // Not compressed: that takes minutes, and is the same for every file.
  const { status, printed } = buildSite(content, site, { NODE_ENV: 'production', PRECOMPRESS: 'no' });
  expect(status, printed.slice(-2000)).toBe(0);
  const server = await startServer({ directory: site, port: 0 });
  const browser = await launchBrowser({ extra: ['--disable-gpu-compositing'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const cost = watchCost(page);
    await watchStory(page);
    await ghostDrawing(page);
    await page.goto(`${server.url}en/`);
    const keys = await stepKeys(page);
    for (const key of keys) await openStep(page, key);
    const transfers = await cost.transfers();
    return { transfers, steps: keys.length, ...(await scrollDown(page)) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** All the way down at an even speed, everything fetched before. */
async function scrollDown(page: Page): Promise<Pick<Measured, 'frameMs' | 'mapFrameMs'>> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what else the machine does is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const known = (await ghostCount(page)).frames.length;
  const before = await taskMs();
  const frames = await page.evaluate(async (step) => {
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    window.scrollTo(0, 0);
    let count = 0;
    while (window.scrollY < document.documentElement.scrollHeight - window.innerHeight - 1) {
      window.scrollBy(0, step);
      await frame();
      count += 1;
    }
    return count;
  }, STEP_PX);
  const mapFrames = (await ghostCount(page)).frames.slice(known).toSorted((a, b) => a - b);
  return { frameMs: ((await taskMs()) - before) / frames, mapFrameMs: mapFrames[mapFrames.length >> 1] ?? 0 };
}

function layerTiles({ transfers }: Measured): readonly Transfer[] {
  return transfers.filter(({ path, kind }) => kind === 'tile' && path.includes('/layers/'));
}

test('readers fetch what the camera sees, never the whole layer', () => {
  const tiles = layerTiles(many);
  const told = JSON.stringify(tiles);
  expect(tiles.length).toBeGreaterThan(0);
  expect(
    many.transfers.filter(({ path }) => path.includes('/data/')),
    told,
  ).toEqual([]);
  expect(Math.max(...tiles.map(({ bytes }) => bytes)), told).toBeLessThan(200 * KB);
  expect(totalBytes(tiles), told).toBeLessThan(1500 * KB);
});

test('pages say how many points there are without naming each', () => {
  const page = (measured: Measured): number =>
    totalBytes(measured.transfers.filter(({ kind }) => kind === 'page' || kind === 'player'));
  expect(page(many)).toBeLessThan(1.5 * page(few));
});

test('a hundred times the points do not make scrolling slower by more than a half', () => {
  const told = JSON.stringify({ few: [few.frameMs, few.mapFrameMs], many: [many.frameMs, many.mapFrameMs] });
  expect(many.frameMs, told).toBeLessThan(1.5 * few.frameMs);
});
