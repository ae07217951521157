/**
 * Scrolling: three passes down the whole page at a reader's speed, drawing not executed (where it runs on the processor it
 * is all that one would measure), for the story and for `bare`.
 */
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ghostDrawing } from '../support/ghost-drawing.ts';
import type { ReferenceSite } from './reference-site.ts';
import { rounded, type Table } from './table.ts';

/** Pixels of each frame: a brisk reader. */
const STEP_PX = 24;
const PASSES = 3;
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

async function measure(address: string, own: boolean): Promise<Record<string, number>> {
  const browser = await launchBrowser({ extra: ['--js-flags=--expose-gc'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await ghostDrawing(page);
    await page.goto(address);
    const heapAtLoad = await heapMb(session);
    if (own) {
      await page.evaluate(() => {
        window.scrollTo(0, 10);
      });
      await page.waitForSelector('[data-map-state="live"]', { timeout: 60_000 });
    } else await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
    // The first pass fetches and builds; the others are what scrolling costs.
    const passes: Pass[] = [];
    const heaps: number[] = [];
    const counters: { nodes: number; jsEventListeners: number }[] = [];
    const cpu: number[] = [];
    for (let index = 0; index < PASSES; index++) {
      const before = await taskSeconds(session);
      passes.push(await scrollOnce(page));
      cpu.push((await taskSeconds(session)) - before);
      heaps.push(await heapMb(session));
      counters.push(await session.send('Memory.getDOMCounters'));
    }
    const later = passes.slice(1);
    const sum = (pick: (pass: Pass) => number): number => later.reduce((all, pass) => all + pick(pass), 0);
    const draws = await page.evaluate(() => (window as unknown as { ghost: { draws: number } }).ghost.draws);
    return {
      fps: rounded((1000 * sum(({ frames }) => frames)) / sum(({ milliseconds }) => milliseconds), 1),
      'late frames %': rounded((100 * sum(({ late }) => late)) / sum(({ frames }) => frames), 2),
      'long tasks': sum(({ longTasks }) => longTasks),
      'blocking ms a pass': rounded(sum(({ blockingMs }) => blockingMs) / later.length),
      'CPU ms per second': rounded(
        (1e6 * cpu.slice(1).reduce((all, seconds) => all + seconds, 0)) / sum(({ milliseconds }) => milliseconds),
      ),
      'draw calls': draws,
      'heap MB at load': rounded(heapAtLoad, 1),
      'heap MB at end': rounded(heaps.at(-1) ?? 0, 1),
      'heap MB growth': rounded((heaps.at(-1) ?? 0) - (heaps.at(-2) ?? 0), 2),
      'nodes growth': (counters.at(-1)?.nodes ?? 0) - (counters.at(-2)?.nodes ?? 0),
      'listeners growth': (counters.at(-1)?.jsEventListeners ?? 0) - (counters.at(-2)?.jsEventListeners ?? 0),
    };
  } finally {
    await browser.close();
  }
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
