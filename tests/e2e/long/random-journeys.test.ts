import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/server/preview.ts';
import { launchBrowser } from '../../support/browser.ts';
import { type FaultyServer, startFaultyServer } from '../../support/faulty-server.ts';
import { anyMove } from '../../support/journey-moves.ts';
import { travel } from '../../support/random-journey.ts';
import { serveBuiltSite } from '../../support/site.ts';

let server: RunningServer;
let site: FaultyServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveBuiltSite();
  site = await startFaultyServer(server.url);
  browser = await launchBrowser({ backForwardCache: true });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.close();
});

const MOVES = 240;

it.each([
  { lang: 'en', motion: false },
  { lang: 'de', motion: true },
])(
  'on random ways of hundreds of moves, page and map are as on a fresh load at the same place: $lang, full motion $motion',
  async (reader) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: MOVES, maxLength: MOVES }), async (moves) => {
        expect(await travel(browser, site, { ...reader, moves, halt: 8 })).toEqual([]);
      }),
      // A shorter way to the same fault would take as long again for each try.
      { numRuns: 2, endOnFailure: true },
    );
  },
);
