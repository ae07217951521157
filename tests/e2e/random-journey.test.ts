import fc from 'fast-check';
import { expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startFaultyServer } from '../support/faulty-server.ts';
import { anyMove } from '../support/journey-moves.ts';
import { travel } from '../support/random-journey.ts';
import { serveBuiltSite } from '../support/site.ts';

/** A short cut of `long/random-journeys.test.ts`: always the same moves. */
const MOVES = 30;
const SEED = 20_261_123;
/** Half a minute on a free machine; a busy one takes several times as long. */
const MOST_MS = 300_000;

it(
  'on a random way through the story, page and map are as on a fresh load at the same place',
  async () => {
    const server = await serveBuiltSite();
    const site = await startFaultyServer(server.url);
    const browser = await launchBrowser({ backForwardCache: true });
    const [moves = []] = fc.sample(fc.array(anyMove, { minLength: MOVES, maxLength: MOVES }), {
      seed: SEED,
      numRuns: 1,
    });
    expect(await travel(browser, site, { lang: 'en', motion: false, moves, halt: 10 })).toEqual([]);
    await browser.close();
    await site.close();
    await server.close();
  },
  MOST_MS,
);
