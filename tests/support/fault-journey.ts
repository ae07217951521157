/** A short way through the story on a page with a fault: whether its words and its map are right, and what it complains of. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { isComplaint } from './complaints.ts';
import { ghostDrawing } from './ghost-drawing.ts';
import { all, readPage } from './html.ts';
import { watchRest } from './reading-state.ts';

const story = await readStoryFromDisk();
const LANG = story.defaultLanguage;
/** Longest wait for the right map: first pauses before a missing file is asked for again lie within. */
const MOST_MS = 20_000;
/** The first retry comes after two seconds. */
const RETRY_MS = 6000;

/** How lines begin that the browser itself, or its driver, writes for an answer or a refusal; no page can help them. */
const BROWSER_LINES = [
  'Failed to load resource',
  'Failed to load module script',
  'Failed to decode downloaded font',
  'OTS parsing error',
  'The resource ',
  'Service Worker registration blocked',
];

/** A page with a fault. */
export interface FaultVisit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page itself wrote on the console, warnings and errors, and its uncaught exceptions. */
  readonly lines: readonly string[];
}

/** What a step must show, from the built page and the story's model. */
interface Wanted {
  readonly key: string;
  readonly picture: string;
  readonly layers: readonly string[];
  /** The first words of its card. */
  readonly words: string;
}

const page = readPage('dist', `${LANG}/`);
const wantedByKey = new Map(
  all(page, 'section[data-step]').map((section) => {
    const key = String(section.properties['dataStep']);
    const picture = String(all(section, '[data-step-picture] img')[0]?.properties['src']);
    const layers = story.steps.find((step) => step.key === key)?.map.layers ?? [];
    const words = story.steps.find((step) => step.key === key)?.text[LANG]?.title ?? '';
    return [key, { key, picture, layers, words }] as const;
  }),
);

/** Keys of the steps that a journey with a fault visits: one early, one late, one in the middle again. */
export const stops: readonly string[] = [2, story.steps.length - 3, Math.floor(story.steps.length / 2)].map(
  (index) => story.steps[index]?.key ?? '',
);

/** Opens the story in a small window without motion; `prepare` may spoil the page before it loads. */
export async function visitWithFault(
  browser: Browser,
  siteUrl: string,
  { prepare, ...options }: BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> } = {},
): Promise<FaultVisit> {
  const context = await browser.newContext({
    viewport: { width: 420, height: 560 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  const opened = await context.newPage();
  const lines: string[] = [];
  opened.on('console', (message) => {
    // What the browser itself says of an answer can't be helped.
    const own = BROWSER_LINES.some((begin) => message.text().startsWith(begin));
    if (!own && isComplaint(message)) lines.push(message.text());
  });
  opened.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
  await ghostDrawing(opened);
  await watchRest(opened);
  await prepare?.(opened);
  await opened.goto(new URL(`${LANG}/`, siteUrl).href, { waitUntil: 'commit' });
  await opened.waitForFunction(() => document.readyState !== 'loading');
  await opened.evaluate(() => window.dispatchEvent(new Event('pointermove')));
  return { page: opened, context, lines };
}

/** Waits until the map is live, has failed or was never wanted; where it only goes on waiting, for as long as a retry takes. */
export async function mapDecided(page: Page): Promise<void> {
  const decided = page.waitForSelector(
    ':root[data-player="none"], [data-map-state="live"], [data-map-state="failed"], [data-pictures] [data-map-state="picture"]',
    { state: 'attached', timeout: RETRY_MS },
  );
  // Tiles that never come leave it waiting, behind the picture.
  await decided.catch(() => null);
}

/** How a step ended. */
export type Ending = 'live map' | 'picture' | 'own picture' | 'no picture';

/**
 * Brings a step to where it is read and says what stands there in the end: the live map in the step's state, the step's
 * picture in the figure, or the step's own picture in the text. Throws, with what stood there, when it is none of these or
 * when the words can't be read. Where pictures can't be had at all (`pictureless`), the right one may be empty.
 */
export async function endingAt(visited: Page, key: string, pictureless = false): Promise<Ending> {
  const wanted = wantedByKey.get(key);
  if (wanted === undefined) throw new Error(`No step ${key}`);
  const end = Date.now() + MOST_MS;
  for (;;) {
    await visited.evaluate(bringToRead, key);
    const seen = await visited.evaluate(look, wanted);
    if (seen.readable && seen.live) return 'live map';
    if (seen.readable && seen.shown) return seen.own ? 'own picture' : 'picture';
    if (seen.readable && pictureless && seen.right) return 'no picture';
    if (Date.now() > end) throw new Error(`${key}: ${JSON.stringify(seen)}`);
    await visited.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
}

function bringToRead(key: string): void {
  const section = document.getElementById(key);
  if (section === null) throw new Error(`No step ${key}`);
  if (document.documentElement.dataset['player'] === 'none') {
    section.scrollIntoView({ behavior: 'instant' });
    return;
  }
  const box = section.getBoundingClientRect();
  const line = Number(document.querySelector('[data-story]')?.getAttribute('data-trigger-line') ?? 0.6);
  const by = box.top + box.height * 0.42 - line * window.innerHeight;
  if (Math.abs(by) > 2) window.scrollBy({ top: by, behavior: 'instant' });
}

function look({ key, picture, layers, words }: Wanted): Record<
  'readable' | 'live' | 'shown' | 'right' | 'own',
  boolean
> & {
  state: string;
} {
  const section = document.getElementById(key);
  const card = section?.querySelector<HTMLElement>('.card');
  const style = card == null ? null : getComputedStyle(card);
  const readable =
    card != null && card.offsetHeight > 80 && style?.visibility === 'visible' && card.textContent.includes(words);
  const none = document.documentElement.dataset['player'] === 'none';
  const figure = document.querySelector('[data-map]');
  const state = figure?.getAttribute('data-map-state') ?? '';
  const image = none
    ? section?.querySelector<HTMLImageElement>('[data-step-picture] img')
    : figure?.querySelector<HTMLImageElement>('picture img');
  const active = none || section?.ariaCurrent === 'step';
  const right = active && image?.getAttribute('src') === picture && image.offsetHeight > 0;
  const rest = window.lastRest;
  const live =
    active &&
    state === 'live' &&
    rest !== undefined &&
    `${rest.chapter}.${rest.step}` === key &&
    [...rest.layers].sort().join() === [...layers].sort().join();
  const shown = right && (none || state !== 'live') && image.complete && image.naturalWidth > 0;
  return { readable, live, shown, right, own: none, state };
}
