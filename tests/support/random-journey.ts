/** A reader's random way through the story, compared at every halt with a page that was opened right there. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FaultyServer } from './faulty-server.ts';
import { ghostDrawing } from './ghost-drawing.ts';
import { applyScreen, FIRST_SCREEN, make, type Move, type Screen, type Traveller } from './journey-moves.ts';
import { differences, type ReadingState, readState, watchRest } from './reading-state.ts';
import { wake } from './story-page.ts';

/** A way through the story. */
export interface Journey {
  readonly lang: string;
  /** Whether the reader wants full motion. */
  readonly motion: boolean;
  readonly moves: readonly Move[];
  /** How many moves lie between two comparisons. */
  readonly halt: number;
}

/** What a page may take to come to rest: a flight and a slow machine. */
const MOST_MS = 25_000;

/**
 * Goes a way and returns what was found wrong, one line each, with the moves before it: states that differ from those of a
 * fresh load at the same address, height and window, and uncaught exceptions. Ends at the first halt that differs.
 */
export async function travel(browser: Browser, site: FaultyServer, journey: Journey): Promise<string[]> {
  const { page, context, lines, errors } = await openWindow(browser, journey.motion);
  const devtools = await context.newCDPSession(page);
  const traveller: Traveller = {
    page,
    devtools,
    site,
    screen: FIRST_SCREEN,
    back: 0,
    forward: 0,
    release: () => undefined,
  };
  await applyScreen(page, devtools, traveller.screen);
  await page.goto(new URL(`${journey.lang}/`, site.url).href);
  await wake(page);
  const made: string[] = [];
  for (const [index, move] of journey.moves.entries()) {
    await make(traveller, move);
    made.push(JSON.stringify(move));
    if ((index + 1) % journey.halt !== 0 && index + 1 !== journey.moves.length) continue;
    traveller.release();
    const wrong = [...(await compare(browser, journey.motion, traveller)), ...errors];
    if (wrong.length > 0) {
      await context.close();
      return [
        ...wrong,
        `at ${page.url()} in ${JSON.stringify(traveller.screen)}`,
        `console: ${lines.slice(-5).join(' | ')}`,
        `after ${made.slice(-2 * journey.halt).join(' ')}`,
      ];
    }
  }
  await context.close();
  return errors;
}

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What was written on the console, and the uncaught exceptions. */
  readonly lines: readonly string[];
  readonly errors: readonly string[];
}

async function openWindow(browser: Browser, motion: boolean): Promise<Opened> {
  const context = await browser.newContext({
    viewport: null,
    reducedMotion: motion ? 'no-preference' : 'reduce',
    // What is kept for offline reading has tests of its own.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const lines: string[] = [];
  const errors: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => errors.push(`exception: ${error.message}`));
  await ghostDrawing(page);
  await watchRest(page);
  return { page, context, lines, errors };
}

/** In what a page that was travelled differs from one that was opened where it stands. */
async function compare(browser: Browser, motion: boolean, { page, screen }: Traveller): Promise<string[]> {
  const top = await standstill(page);
  const fresh = await openWindow(browser, motion);
  try {
    const wanted = await freshState(fresh, page.url(), top, screen);
    const first = await untilSame(page, wanted);
    // It must stay so.
    if (first.length > 0) return first;
    await standstill(page);
    return differences(await readState(page), wanted);
  } finally {
    await fresh.context.close();
  }
}

async function freshState(opened: Opened, url: string, top: number, screen: Screen): Promise<ReadingState> {
  const { page } = opened;
  await applyScreen(page, await page.context().newCDPSession(page), screen);
  await page.goto(url);
  await wake(page);
  await page.evaluate(
    (wanted) => document.fonts.ready.then(() => window.scrollTo({ top: wanted, behavior: 'instant' })),
    top,
  );
  await standstill(page);
  const atRest = page.waitForFunction(
    () => {
      const active = document.querySelector('[aria-current="step"]')?.id;
      const rest = window.lastRest;
      return (
        document.querySelector('[data-map-state="live"]') !== null &&
        rest !== undefined &&
        (active === undefined || active === `${rest.chapter}.${rest.step}`)
      );
    },
    undefined,
    { timeout: MOST_MS },
  );
  await atRest.catch(async () => {
    const said = JSON.stringify({ screen, state: await readState(page), said: [...opened.lines, ...opened.errors] });
    throw new Error(`A fresh page never came to rest at ${url}, height ${String(top)}: ${said}`);
  });
  return readState(page);
}

async function untilSame(page: Page, wanted: ReadingState): Promise<string[]> {
  const end = Date.now() + MOST_MS;
  for (;;) {
    const wrong = differences(await readState(page), wanted);
    if (wrong.length === 0 || Date.now() > end) return wrong;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
}

/** Resolves with the page's height once nothing has scrolled for a dozen frames. */
function standstill(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let still = 0;
        let last = window.scrollY;
        const look = (): void => {
          still = window.scrollY === last ? still + 1 : 0;
          last = window.scrollY;
          if (still < 12) requestAnimationFrame(look);
          else resolve(last);
        };
        requestAnimationFrame(look);
      }),
  );
}
