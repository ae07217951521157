/** A reader's random way through the story, compared at every halt with a page that was opened right there. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FaultyServer } from './faulty-server.ts';
import { drawsSoFar, ghostDrawing } from './ghost-drawing.ts';
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

/** Longest time in which a page that is still on its way to rest draws nothing and gets no file. */
const STUCK_MS = 25_000;
/** A page that has not come to rest by then, whatever it does, never will. */
const MOST_MS = 10 * STUCK_MS;

/**
 * Goes a way and returns what was found wrong, one line each, with the moves before it: states that differ from those of a
 * fresh load at the same address, height and window, and uncaught exceptions. Ends at the first halt that differs.
 */
export async function travel(browser: Browser, site: FaultyServer, journey: Journey): Promise<readonly string[]> {
  const opened = await openWindow(browser, journey.motion);
  const { page, context, lines, errors } = opened;
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
    await leaveExplorer(page);
    const wrong = [...(await compare(browser, journey.motion, opened, traveller.screen)), ...errors];
    if (wrong.length > 0) {
      const found = await sizes(page);
      await context.close();
      return [
        ...wrong,
        `at ${page.url()} in ${JSON.stringify(traveller.screen)}`,
        `sizes: ${found}`,
        `console: ${lines.slice(-5).join(' | ')}`,
        `after ${made.slice(-2 * journey.halt).join(' ')}`,
      ];
    }
  }
  await context.close();
  return errors;
}

/** Space on its button opens the explorer. Whoever leaves it is back in the story; search and details are left first. */
async function leaveExplorer(page: Page): Promise<void> {
  const explorer = page.locator('[data-map][data-exploring]');
  for (let presses = 0; presses < 3 && (await explorer.count()) > 0; presses += 1) {
    await page.keyboard.press('Escape');
    await standstill(page);
  }
  await explorer.waitFor({ state: 'detached' });
}

/** Sizes of the window, of the figure, of the map's element and of its canvas, CSS pixels. */
function sizes(page: Page): Promise<string> {
  return page.evaluate(() => {
    const of = (selector: string): string => {
      const element = document.querySelector(selector);
      return element === null ? 'none' : `${String(element.clientWidth)}×${String(element.clientHeight)}`;
    };
    const { innerWidth, innerHeight } = window;
    const parts = ['[data-map]', '.figure-live', '.figure-live canvas'].map((part) => `${part} ${of(part)}`);
    return [`window ${String(innerWidth)}×${String(innerHeight)}`, ...parts].join(', ');
  });
}

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What was written on the console, and the uncaught exceptions. */
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  /** How many files have come. */
  readonly files: () => number;
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
  let files = 0;
  page.on('requestfinished', () => (files += 1));
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => errors.push(`exception: ${error.message}`));
  await ghostDrawing(page);
  await watchRest(page);
  return { page, context, lines, errors, files: () => files };
}

/** In what a page that was travelled differs from one that was opened where it stands. */
async function compare(
  browser: Browser,
  motion: boolean,
  travelled: Opened,
  screen: Screen,
): Promise<readonly string[]> {
  const { page } = travelled;
  const top = await standstill(page);
  const folds = await page.$$eval(FOLDS, (all) => all.map((fold) => (fold as HTMLDetailsElement).open));
  const fresh = await openWindow(browser, motion);
  try {
    const wanted = await freshState(fresh, { url: page.url(), top, folds, screen });
    const first = await untilRight(travelled, (state) => differences(state, wanted));
    // It must stay so.
    if (first.length > 0) return first;
    await standstill(page);
    return differences(await readState(page), wanted);
  } finally {
    await fresh.context.close();
  }
}

/** What folds out among the words; readers open it by keys, and it moves all that stands below. */
const FOLDS = '[data-step] details';

/** Where a reader stands. */
interface Place {
  readonly url: string;
  /** Height of the page, CSS pixels. */
  readonly top: number;
  /** Whether each of `FOLDS` is open. */
  readonly folds: readonly boolean[];
  readonly screen: Screen;
}

async function freshState(opened: Opened, { url, top, folds, screen }: Place): Promise<ReadingState> {
  const { page } = opened;
  await applyScreen(page, await page.context().newCDPSession(page), screen);
  await page.goto(url);
  await wake(page);
  await page.$$eval(
    FOLDS,
    (all, open) => {
      for (const [index, fold] of all.entries()) (fold as HTMLDetailsElement).open = open[index] ?? false;
    },
    folds,
  );
  await page.evaluate(
    (wanted) => document.fonts.ready.then(() => window.scrollTo({ top: wanted, behavior: 'instant' })),
    top,
  );
  await standstill(page);
  const wrong = await untilRight(opened, unrest);
  const state = await readState(page);
  if (wrong.length === 0) return state;
  const said = JSON.stringify({ screen, state, said: [...opened.lines, ...opened.errors] });
  throw new Error(`A fresh page never came to rest at ${url}, height ${String(top)}: ${said}`);
}

/** What is missing until a page shows its live map at rest, at the active step where there is one. */
function unrest({ mapState, rest, active: [active] }: ReadingState): readonly string[] {
  const isThere = rest !== null && (active === undefined || active === `${rest.chapter}.${rest.step}`);
  return mapState === 'live' && isThere ? [] : ['not at rest'];
}

/**
 * Looks until nothing is wrong any more, for as long as the page gets on, and returns what is wrong in the end. How long a
 * flight and its tiles take is the machine's affair; a page that neither draws nor gets files is stuck on any.
 */
async function untilRight(
  { page, files }: Opened,
  wrongIn: (state: ReadingState) => readonly string[],
): Promise<readonly string[]> {
  const start = Date.now();
  let [done, doneAt] = ['', start];
  for (;;) {
    const wrong = wrongIn(await readState(page));
    const doneNow = `${String(files())} ${String(await drawsSoFar(page))}`;
    const now = Date.now();
    if (doneNow !== done) [done, doneAt] = [doneNow, now];
    if (wrong.length === 0 || now - doneAt > STUCK_MS || now - start > MOST_MS) return wrong;
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
