/**
 * Scrolling down the whole page, drawing not executed (where it runs on the processor it is all that one would measure),
 * for the story and for `bare`: at a brisk pace, then at one nearer to reading. Both pages are open and take their passes by
 * turns, since a busy machine is slower in one minute than in the next.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ghostCount, ghostDrawing } from '../support/ghost-drawing.ts';
import type { ReferenceSite } from './reference-site.ts';
import { median, rounded, type Table } from './table.ts';

/** Pixels of each frame, and passes. The first pass ever fetches and builds: it is left out of what scrolling costs. */
const BRISK = { name: 'brisk', stepPx: 24, passes: 6 } as const;
const READING = { name: 'reading', stepPx: 8, passes: 1 } as const;
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

/** A page with its map up, at the top. */
interface OpenPage {
  readonly name: string;
  readonly browser: Browser;
  readonly page: Page;
  readonly session: CDPSession;
  readonly heapAtLoad: number;
}

/** A page with what was read after each of its passes. */
interface ReadPage {
  readonly opened: OpenPage;
  readonly readings: Reading[];
}

/** The tables about scrolling. */
export async function measureScroll(site: ReferenceSite): Promise<readonly Table[]> {
  const pages: OpenPage[] = [];
  try {
    pages.push(await open('bare', site.bare));
    pages.push(await open('story', `${site.url}${site.lang}/`));
    const brisk = await readByTurns(pages, BRISK);
    const reading = await readByTurns(pages, READING);
    const later = brisk.map((read) => ({ ...read, readings: read.readings.slice(1) }));
    return [
      {
        title: `Scrolling, ${String(BRISK.stepPx)} and ${String(READING.stepPx)} pixels a frame, 1280 × 720, drawing not executed`,
        rows: [...costs(BRISK.name, later), ...costs(READING.name, reading)],
      },
      { title: `What ${String(BRISK.passes)} passes leave behind`, rows: await Promise.all(brisk.map(keptBy)) },
    ];
  } finally {
    for (const { browser } of pages) await browser.close();
  }
}

async function open(name: 'bare' | 'story', address: string): Promise<OpenPage> {
  const browser = await launchBrowser({ windowed: true, extra: FLAGS });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const session = await page.context().newCDPSession(page);
    // The thread's own time: what else the machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await ghostDrawing(page);
    await page.goto(address);
    const heapAtLoad = await heapMb(session);
    if (name === 'story') {
      await page.evaluate(() => {
        window.scrollTo(0, 10);
      });
      await page.waitForSelector('[data-map-state="live"]', { timeout: 60_000 });
    } else await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
    return { name, browser, page, session, heapAtLoad };
  } catch (reason) {
    await browser.close();
    throw reason;
  }
}

/** Passes of all pages, one after the other. */
async function readByTurns(
  pages: readonly OpenPage[],
  { stepPx, passes }: { readonly stepPx: number; readonly passes: number },
): Promise<readonly ReadPage[]> {
  const all = pages.map((opened): ReadPage => ({ opened, readings: [] }));
  for (let pass = 0; pass < passes; pass++) {
    for (const { opened, readings } of all) readings.push(await readPass(opened, stepPx));
  }
  return all;
}

async function readPass({ page, session }: OpenPage, stepPx: number): Promise<Reading> {
  const [before, known] = [await taskSeconds(session), (await ghostCount(page)).frames.length];
  const pass = await scrollOnce(page, stepPx);
  const cpuSeconds = (await taskSeconds(session)) - before;
  const mapFrames = (await ghostCount(page)).frames.slice(known);
  // Collects garbage, so that the counters after it know only what is held.
  const heap = await heapMb(session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { pass, cpuSeconds, mapFrames, heapMb: heap, nodes, listeners: jsEventListeners };
}

function costs(pace: string, pages: readonly ReadPage[]): Table['rows'] {
  return pages.map(({ opened, readings }) => ({ pace, page: opened.name, ...costOf(readings) }));
}

function costOf(readings: readonly Reading[]): Record<string, number> {
  const sum = (pick: (reading: Reading) => number): number => readings.reduce((all, each) => all + pick(each), 0);
  const milliseconds = sum(({ pass }) => pass.milliseconds);
  const frames = sum(({ pass }) => pass.frames);
  return {
    fps: rounded((1000 * frames) / milliseconds, 1),
    'late frames %': rounded((100 * sum(({ pass }) => pass.late)) / frames, 2),
    'long tasks': sum(({ pass }) => pass.longTasks),
    'blocking ms a pass': rounded(sum(({ pass }) => pass.blockingMs) / readings.length),
    'CPU ms per second': rounded((1e6 * sum(({ cpuSeconds }) => cpuSeconds)) / milliseconds),
    'CPU s a pass': rounded(sum(({ cpuSeconds }) => cpuSeconds) / readings.length, 1),
    'map frames a pass': rounded(sum(({ mapFrames }) => mapFrames.length) / readings.length),
    'map frames per 100': rounded((100 * sum(({ mapFrames }) => mapFrames.length)) / frames),
    'ms per map frame': rounded(median(readings.flatMap(({ mapFrames }) => mapFrames)), 2),
  };
}

/** What is held after the last pass, and what each pass after the first has added. */
async function keptBy({ opened, readings }: ReadPage): Promise<Table['rows'][number]> {
  const growth = (pick: (reading: Reading) => number): number => {
    const [first = 0, ...later] = readings.map(pick);
    return rounded(((later.at(-1) ?? first) - first) / Math.max(1, later.length), 2);
  };
  return {
    page: opened.name,
    'heap MB at load': rounded(opened.heapAtLoad, 1),
    'heap MB after passes': rounded(readings.at(-1)?.heapMb ?? 0, 1),
    'heap MB growth a pass': growth((reading) => reading.heapMb),
    'nodes growth a pass': growth(({ nodes }) => nodes),
    'listeners growth a pass': growth(({ listeners }) => listeners),
    contexts: (await ghostCount(opened.page)).contexts,
  };
}

/** From the top to the end at an even speed. */
function scrollOnce(page: Page, stepPx: number): Promise<Pass> {
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
  }, stepPx);
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
