import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/server/preview.ts';
import { launchBrowser } from '../../support/browser.ts';
import {
  type Ending,
  endingAt,
  type FaultVisit,
  mapDecided,
  stops,
  visitWithFault,
} from '../../support/fault-journey.ts';
import { type FaultKind, type FaultyServer, startFaultyServer } from '../../support/faulty-server.ts';
import { serveBuiltSite } from '../../support/site.ts';
import { withoutWebgl } from '../../support/without-webgl.ts';

/**
 * Every file that the story's page asks for, in turn missing, late, cut off and of another kind; and everything else that
 * may go wrong on a reader's machine. The outcome is written to `tests/output/faults.md`.
 */

const KINDS: readonly FaultKind[] = ['missing', 'late', 'cut off', 'wrong type'];
const table = new Map<string, Map<string, string>>();

let server: RunningServer;
let site: FaultyServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveBuiltSite();
  site = await startFaultyServer(server.url);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.close();
});

afterEach(() => {
  mkdirSync('tests/output', { recursive: true });
  writeFileSync('tests/output/faults.md', asMarkdown());
});

/** Files of a kind that stand for each other share a row. */
const SHARED: readonly (readonly [RegExp, string])[] = [
  [/^\/pictures\//, 'pictures of steps'],
  [/\.mvt$/, 'tiles'],
  [/\/layers\.json$/, 'layers of the story'],
  [/^\/data\/.*\.geojson$/, 'what is known of the layers'],
  [/^\/basemap\/.*\.geojson$/, 'names and borders of the land'],
  [/^\/basemap\/.*\.woff2$/, 'fonts of the map'],
  [/^\/basemap\/.*\.(?:webp|png)$/, 'relief of the land'],
  [/^\/_astro\/fonts\//, 'fonts of the words'],
];

/** What the page asks for on the way, one entry for each row of the table: its name and the paths that belong to it. */
async function assets(): Promise<readonly (readonly [string, RegExp])[]> {
  for (const prepare of [undefined, withoutWebgl]) {
    const visit = await visitWithFault(browser, site.url, prepare === undefined ? {} : { prepare });
    await goThrough(visit);
    await visit.context.close();
  }
  const rows = new Map<string, RegExp>();
  for (const asked of new Set(site.asked)) {
    const path = asked.split('?')[0] ?? '';
    if (path.endsWith('/')) continue;
    const [pattern, name] = SHARED.find(([shared]) => shared.test(path)) ?? [exactly(path), nameOf(path)];
    rows.set(name, pattern);
  }
  return [...rows];
}

const exactly = (path: string): RegExp => new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:\\?|$)`);
const nameOf = (path: string): string => path.replace(/^\/_astro\//, '').replace(/[.-][\w-]{8}\.js$/, '.js');

function note(row: string, column: string, outcome: string): void {
  const cells = table.get(row) ?? new Map<string, string>();
  cells.set(column, outcome);
  table.set(row, cells);
}

function asMarkdown(): string {
  const lines = [...table].map(([row, cells]) => {
    const others = [...cells].filter(([column]) => !KINDS.includes(column as FaultKind));
    return `| ${row} | ${[...KINDS.map((kind) => cells.get(kind) ?? ''), ...others.map(([, text]) => text)].join(' | ')} |`;
  });
  return `| What | ${KINDS.join(' | ')} |\n|---|${KINDS.map(() => '---|').join('')}\n${lines.join('\n')}\n`;
}

/** Goes the way and says how the steps ended and what the page complained of; throws when a step is wrong. */
async function goThrough({ page, lines }: FaultVisit, pictureless = false): Promise<string> {
  const endings: Ending[] = [];
  for (const key of stops) endings.push(await endingAt(page, key, pictureless));
  await mapDecided(page);
  endings.push(await endingAt(page, stops.at(-1) ?? '', pictureless));
  return withLines([...new Set(endings)].join(', then '), { lines });
}

function withLines(outcome: string, { lines }: Pick<FaultVisit, 'lines'>): string {
  return lines.length === 0 ? outcome : `${outcome}; ${String(lines.length)} line`;
}

describe('every file of the page in turn', () => {
  let rows: readonly (readonly [string, RegExp])[] = [];
  beforeAll(async () => {
    rows = await assets();
  });

  it.each(KINDS)('%s leaves readable words, the right picture and one line at most', async (kind) => {
    const wrong: string[] = [];
    for (const [name, pattern] of rows) {
      const lift = site.spoil(pattern, kind);
      const visit = await visitWithFault(browser, site.url);
      try {
        note(name, kind, await goThrough(visit, name.includes('pictures of')));
        // What comes at last spoils nothing.
        lift();
        if (kind === 'late') await goThrough(visit);
        if (visit.lines.length > 1 || visit.lines.some((line) => line.startsWith('uncaught')))
          wrong.push(`${name}: ${visit.lines.join(' | ')}`);
      } catch (fault) {
        note(name, kind, 'WRONG');
        wrong.push(`${name}: ${String(fault)} | ${visit.lines.join(' | ')}`);
      } finally {
        lift();
        await visit.context.close();
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of the map to explore leads to the page with the data, and late ones leave the story as it was', async () => {
    const wrong: string[] = [];
    for (const path of await explorerFiles()) {
      for (const kind of KINDS) {
        const lift = site.spoil(exactly(path), kind);
        const visit = await visitWithFault(browser, site.url);
        try {
          const outcome = await explore(visit, kind === 'late' ? lift : null);
          note(nameOf(path), kind, withLines(outcome, visit));
          if (visit.lines.length > 1) wrong.push(`${path} ${kind}: ${visit.lines.join(' | ')}`);
        } catch (fault) {
          note(nameOf(path), kind, 'WRONG');
          wrong.push(`${path} ${kind}: ${String(fault)} | ${visit.lines.join(' | ')}`);
        } finally {
          lift();
          await visit.context.close();
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Paths that are asked for when the reader opens the map to explore. */
async function explorerFiles(): Promise<readonly string[]> {
  const visit = await visitWithFault(browser, site.url);
  await endingAt(visit.page, stops[0] ?? '');
  await mapDecided(visit.page);
  const before = site.asked.length;
  await explore(visit, null);
  await visit.context.close();
  const paths = site.asked.slice(before).map((asked) => asked.split('?')[0] ?? '');
  return [...new Set(paths)].filter((path) => /\.(?:js|css|json)$/.test(path));
}

/** Opens the map to explore and says where the reader is then; with `lift`, looks at the story before the fault is lifted. */
async function explore({ page }: FaultVisit, lift: (() => void) | null): Promise<string> {
  const [first = ''] = stops;
  await endingAt(page, first);
  await mapDecided(page);
  await page.$eval('button.figure-explore', (button) => {
    (button as HTMLElement).click();
  });
  if (lift !== null) {
    await endingAt(page, first);
    lift();
  }
  const opened = page.waitForSelector('[data-map][role="dialog"]').then(() => 'explorer');
  const data = page.waitForURL('**/data/', { waitUntil: 'commit' }).then(() => 'page with the data');
  return Promise.any([opened, data]);
}

const refusedStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });

const wrongClock = (page: Page): Promise<unknown> => page.clock.setSystemTime(new Date('1985-04-01T00:00:00Z'));

const blockedWorker = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, {
      Worker: function Worker() {
        throw new DOMException('Blocked by the policy of this device.', 'SecurityError');
      },
    });
  });

const machines: readonly (BrowserContextOptions & { what: string; prepare: (page: Page) => Promise<unknown> })[] = [
  { what: 'storage refused', prepare: refusedStorage },
  { what: 'a clock forty years late', prepare: wrongClock },
  { what: 'workers blocked', prepare: blockedWorker },
  { what: 'no WebGL', prepare: withoutWebgl },
];

it.each(machines)('$what leaves readable words, the right picture and one line at most', async ({ what, prepare }) => {
  const visit = await visitWithFault(browser, site.url, { prepare });
  note(what, 'missing', await goThrough(visit));
  expect(visit.lines.slice(1)).toEqual([]);
  await visit.context.close();
});

it('a context that is lost in the middle leaves the right picture, and one that stays lost as well', async () => {
  const visit = await visitWithFault(browser, site.url);
  const [first = '', second = '', third = ''] = stops;
  await endingAt(visit.page, first);
  await mapDecided(visit.page);
  expect(await endingAt(visit.page, first)).toBe('live map');
  await visit.page.$eval('.figure-live canvas', (canvas) => {
    (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  const endings = [await endingAt(visit.page, second), await endingAt(visit.page, third)];
  expect(endings).toEqual(['picture', 'picture']);
  note('context lost', 'missing', `live map, then picture`);
  expect(visit.lines.slice(1)).toEqual([]);
  await visit.context.close();
});

it('pressure on the memory changes nothing that a reader sees', async () => {
  const visit = await visitWithFault(browser, site.url);
  const devtools = await visit.context.newCDPSession(visit.page);
  const endings: Ending[] = [];
  for (const key of stops) {
    await devtools.send('Memory.simulatePressureNotification', { level: 'critical' });
    endings.push(await endingAt(visit.page, key));
  }
  note('memory pressure', 'missing', [...new Set(endings)].join(', then '));
  expect(visit.lines.slice(1)).toEqual([]);
  await visit.context.close();
});

it('offline in the middle, what was kept is read on with its pictures', async () => {
  const visit = await visitWithFault(browser, site.url, { serviceWorkers: 'allow' });
  const [first = '', ...others] = stops;
  await endingAt(visit.page, first);
  await visit.page.waitForSelector(':root[data-offline="ready"]', { state: 'attached' });
  await visit.context.setOffline(true);
  const endings: Ending[] = [];
  for (const key of others) endings.push(await endingAt(visit.page, key));
  note('offline in the middle, edition kept', 'missing', [...new Set(endings)].join(', then '));
  expect(visit.lines.slice(1)).toEqual([]);
  await visit.context.close();
});

it('offline in the middle with nothing kept, the words are read on and no wrong picture stands there', async () => {
  const visit = await visitWithFault(browser, site.url);
  const [first = '', ...others] = stops;
  await endingAt(visit.page, first);
  await mapDecided(visit.page);
  await visit.context.setOffline(true);
  const endings: Ending[] = [];
  for (const key of others) endings.push(await endingAt(visit.page, key, true));
  await visit.context.setOffline(false);
  await endingAt(visit.page, first, true);
  await mapDecided(visit.page);
  endings.push(await endingAt(visit.page, first));
  note('offline in the middle, nothing kept', 'missing', [...new Set(endings)].join(', then '));
  expect(endings.at(-1)).toBe('live map');
  // The engine says of each of its fonts by itself that it cannot be had, and here everything is missing at once.
  const lines = visit.lines.filter((line) => !line.startsWith('Ignoring the font face'));
  expect(lines.slice(1)).toEqual([]);
  await visit.context.close();
});
