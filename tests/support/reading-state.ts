/** What a story's page says about where the reader is and what the map shows: read, and compared with another page's. */
import type { Page } from 'playwright-core';
import type { Settled } from './story-page.ts';

/** Everything that follows the scroll, as words and numbers. */
export interface ReadingState {
  /** Keys of the steps marked as active: at most one. */
  readonly active: readonly string[];
  readonly fragment: string;
  /** Fragments of the links to the other languages, each once. */
  readonly languageFragments: readonly string[];
  /** The chapter marked in the list, and those marked as passed. */
  readonly station: string | null;
  readonly passed: readonly string[];
  readonly day: string;
  readonly legend: string;
  readonly mapName: string;
  /** Whether the buttons to the previous and the next step can be pressed. */
  readonly ways: readonly boolean[];
  readonly mapState: string;
  /** What the map last said when it came to rest; `null` before. */
  readonly rest: Settled | null;
}

declare global {
  interface Window {
    /** The last state of rest, collected by `watchRest`. */
    lastRest?: Settled;
  }
}

/** Keeps the last `story:settled`. Call once per page, before `goto`. */
export async function watchRest(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('story:settled', (event) => {
      window.lastRest = (event as CustomEvent<Settled>).detail;
    });
  });
}

/** Reads the state of a page that was opened under `watchRest`. */
export function readState(page: Page): Promise<ReadingState> {
  return page.evaluate(() => {
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    const text = (selector: string): string =>
      (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return {
      active: all('[aria-current="step"]').map(({ id }) => id),
      fragment: window.location.hash,
      languageFragments: [...new Set(all('a[data-language-link]').map((link) => (link as HTMLAnchorElement).hash))],
      station: document.querySelector('[data-station]:has(a[aria-current])')?.getAttribute('data-station') ?? null,
      passed: all('[data-station][data-reached]').map((station) => station.getAttribute('data-station') ?? ''),
      day: text('.figure-day'),
      legend: text('[data-map] .legend'),
      mapName: document.querySelector('.figure-map')?.getAttribute('aria-label') ?? '',
      ways: all('.figure-steps button').map((button) => !(button as HTMLButtonElement).disabled),
      mapState: document.querySelector('[data-map]')?.getAttribute('data-map-state') ?? '',
      rest: window.lastRest ?? null,
    };
  });
}

/** How far two states of rest may lie apart: the map rounds in single precision, and a window's edge in whole pixels. */
const MOST = { degrees: 0.003, zoom: 0.02, turn: 0.2, drawn: 0.02 };

/** What only a reader has who has been in the story: above it again, its first step stays the active one. */
const OF_STEPS: readonly string[] = ['active', 'station', 'passed'] satisfies (keyof ReadingState)[];

/**
 * In what two states differ, one line each; none when they are the same for a reader. `wanted` is a page that was opened
 * where it stands, `seen` may have come there through the story.
 */
export function differences(seen: ReadingState, wanted: ReadingState): string[] {
  const { rest: seenRest, ...seenWords } = seen;
  const { rest: wantedRest, ...wantedWords } = wanted;
  const isAbove = wanted.active.length === 0 && wantedRest !== null && seen.active.join() === keyOf(wantedRest);
  const words = Object.entries(wantedWords).flatMap(([name, value]) => {
    if (isAbove && OF_STEPS.includes(name)) return [];
    const [is, should] = [JSON.stringify(seenWords[name as keyof typeof seenWords]), JSON.stringify(value)];
    return is === should ? [] : [`${name}: ${is} instead of ${should}`];
  });
  return [...words, ...restDifferences(seenRest, wantedRest)];
}

const keyOf = ({ chapter, step }: Settled): string => `${chapter}.${step}`;

function restDifferences(seen: Settled | null, wanted: Settled | null): string[] {
  if (seen === null || wanted === null) return seen === wanted ? [] : ['rest: one of the maps never came to rest'];
  const pairs: [string, number, number, number][] = [
    ['longitude', seen.camera.center[0], wanted.camera.center[0], MOST.degrees],
    ['latitude', seen.camera.center[1], wanted.camera.center[1], MOST.degrees],
    ['zoom', seen.camera.zoom, wanted.camera.zoom, MOST.zoom],
    ['bearing', seen.camera.bearing, wanted.camera.bearing, MOST.turn],
    ['pitch', seen.camera.pitch, wanted.camera.pitch, MOST.turn],
    ...Object.keys({ ...seen.drawn, ...wanted.drawn }).map((id): [string, number, number, number] => [
      `drawn ${id}`,
      seen.drawn[id] ?? -1,
      wanted.drawn[id] ?? -1,
      MOST.drawn,
    ]),
  ];
  const named = (rest: Settled): string => `${keyOf(rest)} [${[...rest.layers].sort().join()}]`;
  return [
    ...(named(seen) === named(wanted) ? [] : [`rest: ${named(seen)} instead of ${named(wanted)}`]),
    ...pairs.flatMap(([name, is, should, most]) =>
      Math.abs(is - should) <= most ? [] : [`${name}: ${String(is)} instead of ${String(should)}`],
    ),
  ];
}
