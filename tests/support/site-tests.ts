import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { RunningServer } from '../../src/server/preview.ts';
import { launchBrowser } from './browser.ts';
import type { BrowserOptions } from './launch-browser.ts';
import { serveBuiltSite } from './site.ts';

/** What most tests of the built site need; the parts are there from the first test on. */
export interface SiteTests {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** Whole address of a page of the site, such as `en/` or `/en/`. */
  address(path: string): string;
}

/** Serves the built site and starts a browser before the tests of a file, and ends both after them. */
export function siteTests(options: BrowserOptions = {}): SiteTests {
  let parts: { server: RunningServer; browser: Browser } | null = null;
  const started = (): NonNullable<typeof parts> => {
    if (parts === null) throw new Error('The tests of this file have not begun');
    return parts;
  };
  beforeAll(async () => {
    const server = await serveBuiltSite();
    parts = { server, browser: await launchBrowser(options) };
  });
  afterAll(async () => {
    const { server, browser } = started();
    await browser.close();
    await server.close();
  });
  return {
    get server() {
      return started().server;
    },
    get browser() {
      return started().browser;
    },
    address: (path) => new URL(path, started().server.url).href,
  };
}
