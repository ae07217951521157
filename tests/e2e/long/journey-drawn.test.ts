import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import type { RunningServer } from '../../../src/server/preview.ts';
import { launchBrowser } from '../../support/browser.ts';
import { serveBuiltSite } from '../../support/site.ts';
import { expectSameStateHoweverReached } from '../../support/story-journey.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveBuiltSite();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

it.each(['de', 'en'])('a map that is really drawn shows the same at every step of %s, however it was reached', (lang) =>
  expectSameStateHoweverReached(browser, { url: `${server.url}${lang}/`, drawn: true, afresh: () => true }),
);
