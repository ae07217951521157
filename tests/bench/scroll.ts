/**
 * Scrolling: three passes down the whole page at a reader's speed, drawing not executed (where it runs on the processor it
 * is all that one would measure), for the story and for `bare`.
 */
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ghostCount, ghostDrawing } from '../support/ghost-drawing.ts';
import type { ReferenceSite } from './reference-site.ts';
import { median, rounded, type Table } from './table.ts';

/** Pixels of each frame: a brisk reader. */
const STEP_PX = 24;
const PASSES = 3;
/** The figure fills the window; a larger one would measure the processor's painting. */
const VIEWPORT = { width: 1280, height: 720 };
const FLAGS = ['--js-flags=--expose-gc'];
const MB = 1024 * 1024;

interface Pass {
  readonly frames: number;
  readonly milliseconds: number;
  readonly late: number;
  readonly longTasks: number;
  readonly blockingMs: number;
}

/** The table about scrolling. */
export async function measureScroll(site: ReferenceSite): Promise<readonly Table[]> {
  const pages = [
    { name: 'bare', address: site.bare },
    { name: 'story', address: `${site.url}${site.lang}/` },
  ];
  const rows: Table['rows'][number][] = [];
  for (const { name, address } of pages) rows.push({ page: name, ...(await measure(address, name === 'story')) });
  return [{ title: `Scrolling, ${String(PASSES)} passes, 1280 × 720, drawing not executed`, rows }];
}

/** What is known after a pass. */
interface Reading {
  readonly pass: Pass;
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Processor time of the main thread during the pass. */
  readonly cpuSeconds: number;
  /** Milliseconds of each frame that drew the map. */
  readonly mapFrames: readonly number[];
}

async function measure(address: string, own: boolean): Promise<Record<string, number>> {
  const browser = await launchBrowser({ windowed: true, extra: FLAGS });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const session = await page.context().newCDPSession(page);
    // The thread's own time: what else the machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await ghostDrawing(page);
    await page.goto(address);
    const heapAtLoad = await heapMb(session);
    if (own) {
      await page.evaluate(() => {
        window.scrollTo(0, 10);
      });
      await page.waitForSelector('[data-map-state="live"]', { timeout: 60_000 });
    } else await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
    const readings: Reading[] = [];
    for (let index = 0; index < PASSES; index++) readings.push(await readPass(page, session));
    const contexts = (await ghostCount(page)).contexts;
    return { ...summary(readings, heapAtLoad), contexts };
  } finally {
    await browser.close();
  }
}

async function readPass(page: Page, session: CDPSession): Promise<Reading> {
  const [before, known] = [await taskSeconds(session), (await ghostCount(page)).frames.length];
  const pass = await scrollOnce(page);
  const cpuSeconds = (await taskSeconds(session)) - before;
  const mapFrames = (await ghostCount(page)).frames.slice(known);
  // Collects garbage, so that the counters after it know only what is held.
  const heap = await heapMb(session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { pass, cpuSeconds, mapFrames, heapMb: heap, nodes, listeners: jsEventListeners };
}

/** The first pass fetches and builds; the others are what scrolling costs. */
function summary(readings: readonly Reading[], heapAtLoad: number): Record<string, number> {
  const later = readings.slice(1);
  const sum = (pick: (reading: Reading) => number): number => later.reduce((all, each) => all + pick(each), 0);
  const milliseconds = sum(({ pass }) => pass.milliseconds);
  const growth = (pick: (reading: Reading) => number): number => {
    const [before, last] = readings.slice(-2).map(pick);
    return (last ?? 0) - (before ?? 0);
  };
  return {
    fps: rounded((1000 * sum(({ pass }) => pass.frames)) / milliseconds, 1),
    'late frames %': rounded((100 * sum(({ pass }) => pass.late)) / sum(({ pass }) => pass.frames), 2),
    'long tasks': sum(({ pass }) => pass.longTasks),
    'blocking ms a pass': rounded(sum(({ pass }) => pass.blockingMs) / later.length),
    'CPU ms per second': rounded((1e6 * sum(({ cpuSeconds }) => cpuSeconds)) / milliseconds),
    'CPU s a pass': rounded(sum(({ cpuSeconds }) => cpuSeconds) / later.length, 1),
    'map frames a pass': rounded(sum(({ mapFrames }) => mapFrames.length) / later.length),
    'map frames per 100': rounded((100 * sum(({ mapFrames }) => mapFrames.length)) / sum(({ pass }) => pass.frames)),
    'ms per map frame': rounded(median(later.flatMap(({ mapFrames }) => mapFrames)), 2),
    'heap MB at load': rounded(heapAtLoad, 1),
    'heap MB after passes': rounded(readings.at(-1)?.heapMb ?? 0, 1),
    'heap MB growth': rounded(
      growth(({ heapMb }) => heapMb),
      2,
    ),
    'nodes growth': growth(({ nodes }) => nodes),
    'listeners growth': growth(({ listeners }) => listeners),
  };
}

/** From the top to the end at an even speed. */
function scrollOnce(page: Page): Promise<Pass> {
  return page.evaluate(async (step) => {
    const long: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    });
    observer.observe({ type: 'longtask' });
    window.scrollTo(0, 0);
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const start = await frame();
    const end = document.documentElement.scrollHeight - window.innerHeight;
    let [last, frames, late] = [start, 0, 0];
    while (window.scrollY < end - 1) {
      window.scrollBy(0, step);
      const now = await frame();
      frames += 1;
      if (now - last > 25) late += 1;
      last = now;
    }
    observer.disconnect();
    const blockingMs = long.reduce((all, duration) => all + Math.max(0, duration - 50), 0);
    return { frames, late, milliseconds: last - start, longTasks: long.length, blockingMs };
  }, STEP_PX);
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / MB;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
