/** What readers do with a story's page, as values that a property test can draw, and how each is done in a real browser. */
import fc from 'fast-check';
import type { CDPSession, Page } from 'playwright-core';
import type { FaultyServer } from './faulty-server.ts';
import { wake } from './story-page.ts';

/** One thing that a reader, a phone or a network does. */
export type Move =
  | { readonly kind: 'fling'; readonly by: number; readonly turns: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'window'; readonly width: number; readonly height: number }
  | { readonly kind: 'rotate' }
  | { readonly kind: 'zoom'; readonly percent: number }
  | { readonly kind: 'address bar' }
  | { readonly kind: 'pinch'; readonly scale: number }
  | { readonly kind: 'find'; readonly at: number }
  | { readonly kind: 'fragment'; readonly at: number }
  | { readonly kind: 'station'; readonly at: number }
  | { readonly kind: 'button'; readonly by: 'first' | 'last' }
  | { readonly kind: 'language' }
  | { readonly kind: 'away and back' }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'late files' }
  | { readonly kind: 'theme' };

const KEYS = ['PageDown', 'PageUp', 'Space', 'Shift+Space', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Tab', 'Shift+Tab'];
const WINDOWS = [
  [360, 640],
  [412, 780],
  [640, 360],
  [768, 900],
  [1100, 700],
] as const;
const ZOOMS = [67, 80, 100, 125, 150, 200];
/** Height of the address bar that phones hide while one scrolls, CSS pixels. */
const ADDRESS_BAR = 56;

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const only = <Kind extends Move['kind']>(kind: Kind) => fc.constant({ kind });

/** Any move; those that readers make most come most often. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('fling'),
      by: fc.integer({ min: -4000, max: 4000 }),
      turns: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('jump'), to: share }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('key'), key: fc.constantFrom(...KEYS) }) },
  { weight: 2, arbitrary: fc.constantFrom(...WINDOWS).map(([width, height]) => ({ kind: 'window', width, height })) },
  { weight: 2, arbitrary: only('rotate') },
  { weight: 2, arbitrary: fc.constantFrom(...ZOOMS).map((percent) => ({ kind: 'zoom', percent })) },
  { weight: 3, arbitrary: only('address bar') },
  { weight: 1, arbitrary: fc.constantFrom(1, 1.5, 2.5).map((scale) => ({ kind: 'pinch', scale })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('find'), at: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fragment'), at: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('station'), at: share }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('button'), by: fc.constantFrom('first', 'last') }) },
  { weight: 1, arbitrary: only('language') },
  { weight: 1, arbitrary: only('away and back') },
  { weight: 2, arbitrary: only('back') },
  { weight: 1, arbitrary: only('forward') },
  { weight: 1, arbitrary: only('reload') },
  { weight: 1, arbitrary: only('late files') },
  { weight: 1, arbitrary: only('theme') },
) as fc.Arbitrary<Move>;

/** The window of a page as a reader sees it. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Percent of the browser's own zoom, which makes the window smaller in CSS pixels. */
  readonly zoom: number;
  readonly addressBar: boolean;
  readonly dark: boolean;
}

export const FIRST_SCREEN: Screen = { width: 412, height: 640, zoom: 100, addressBar: true, dark: false };

/** Gives a page this window; `devtools` is a session of the same page. */
export async function applyScreen(page: Page, devtools: CDPSession, screen: Screen): Promise<void> {
  const scale = screen.zoom / 100;
  await page.emulateMedia({ colorScheme: screen.dark ? 'dark' : 'light' });
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(screen.width / scale),
    height: Math.round((screen.height - (screen.addressBar ? ADDRESS_BAR : 0)) / scale),
    deviceScaleFactor: scale,
    mobile: false,
  });
}

/** A reader under way: the page, its window, and how many pages lie before and behind in its history. */
export interface Traveller {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly site: FaultyServer;
  screen: Screen;
  back: number;
  forward: number;
  /** Lets the files that are late arrive. */
  release: () => void;
}

/** Makes one move. What a browser does after it (smooth scrolling, loading) may still be under way. */
export async function make(traveller: Traveller, move: Move): Promise<void> {
  const { page } = traveller;
  switch (move.kind) {
    case 'fling':
      await page.mouse.move(60, 200);
      for (let turn = 0; turn < move.turns; turn++) await page.mouse.wheel(0, move.by);
      return;
    case 'jump':
      await page.evaluate((to) => {
        const { scrollHeight } = document.documentElement;
        window.scrollTo({ top: to * (scrollHeight - window.innerHeight), behavior: 'instant' });
      }, move.to);
      return;
    case 'key':
      await page.keyboard.press(move.key);
      return;
    case 'window':
      return resize(traveller, { width: move.width, height: move.height });
    case 'rotate':
      return resize(traveller, { width: traveller.screen.height, height: traveller.screen.width });
    case 'zoom':
      return resize(traveller, { zoom: move.percent });
    case 'address bar':
      return resize(traveller, { addressBar: !traveller.screen.addressBar });
    case 'theme':
      return resize(traveller, { dark: !traveller.screen.dark });
    case 'pinch':
      await traveller.devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: move.scale });
      return;
    case 'find':
      await find(page, move.at);
      return;
    case 'button':
      await page.locator(`.figure-steps button:${move.by}-child:enabled`).evaluateAll((buttons) => {
        for (const button of buttons) (button as HTMLElement).click();
      });
      return;
    case 'fragment':
    case 'station':
      return goTo(traveller, move.kind, move.at);
    default:
      return load(traveller, move.kind);
  }
}

async function resize(traveller: Traveller, change: Partial<Screen>): Promise<void> {
  traveller.screen = { ...traveller.screen, ...change };
  await applyScreen(traveller.page, traveller.devtools, traveller.screen);
}

/** Has the browser search for the last words of a step, as its own search would. */
async function find(page: Page, at: number): Promise<void> {
  await page.evaluate((share) => {
    const cards = [...document.querySelectorAll('[data-step] .card p')];
    const words = cards[Math.floor(share * (cards.length - 1))]?.textContent.trim().split(/\s+/).slice(0, 3).join(' ');
    // Not in the types: every engine has it.
    (window as unknown as { find(text: string): boolean }).find(words ?? '');
  }, at);
}

async function goTo(traveller: Traveller, to: 'fragment' | 'station', at: number): Promise<void> {
  const pushed = await traveller.page.evaluate(
    ([kind, share]) => {
      const before = window.history.length;
      if (kind === 'fragment') {
        const steps = [...document.querySelectorAll('[data-step]')];
        window.location.hash = steps[Math.floor(share * (steps.length - 1))]?.id ?? '';
      } else {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-station] a[href*="#"]')];
        links[Math.floor(share * (links.length - 1))]?.click();
      }
      return window.history.length - before;
    },
    [to, at] as const,
  );
  if (pushed > 0) traveller.back += 1;
  if (pushed > 0) traveller.forward = 0;
}

/** Goes through the history; a page that is just being exchanged for a kept one can't be driven yet. */
async function through(page: Page, way: 'goBack' | 'goForward'): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await page[way]({ waitUntil: 'commit' });
      return;
    } catch (error) {
      if (tries === 20 || !String(error).includes('Not attached to an active page')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** So many files are late at once; a page kept for the way back may hold some of them too. */
const MOST_LATE = 4;

type Loading = 'language' | 'away and back' | 'back' | 'forward' | 'reload' | 'late files';

async function load(traveller: Traveller, kind: Loading): Promise<void> {
  const { page } = traveller;
  const commit = { waitUntil: 'commit' } as const;
  switch (kind) {
    case 'language': {
      const before = new URL(page.url()).pathname;
      await page
        .locator('a[data-language-link]')
        .first()
        .evaluate((link) => {
          (link as HTMLElement).click();
        });
      await page.waitForURL((url) => url.pathname !== before, commit);
      traveller.back += 1;
      traveller.forward = 0;
      break;
    }
    case 'away and back':
      await page.goto(new URL('../corrections/', new URL(page.url().replace(/[^/]*$/, 'x/'))).href, commit);
      await through(page, 'goBack');
      traveller.forward = 0;
      break;
    case 'back':
      if (traveller.back === 0) return;
      await through(page, 'goBack');
      traveller.back -= 1;
      traveller.forward += 1;
      break;
    case 'forward':
      if (traveller.forward === 0) return;
      await through(page, 'goForward');
      traveller.back += 1;
      traveller.forward -= 1;
      break;
    case 'late files':
      traveller.release();
      traveller.release = traveller.site.spoil(/\.(?:woff2|webp)$/, 'late', MOST_LATE);
      await page.reload(commit);
      break;
    case 'reload':
      await page.reload(commit);
  }
  await page.waitForFunction(() => document.readyState !== 'loading');
  await wake(page);
}
