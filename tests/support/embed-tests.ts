import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import { launchBrowser } from './browser.ts';
import { type HostChoice, type HostServer, serveHosts } from './embed-hosts.ts';
import { type HostVisit, visitHost } from './embed-page.ts';

/** What every file of embed tests needs; the parts are there from the first test on. */
export interface EmbedTests {
  readonly story: RunningServer;
  readonly hosts: HostServer;
  readonly browser: Browser;
  /** Opens a page of `fixtures/hosts/`. */
  visit(fixture: string, choice?: HostChoice, options?: Parameters<typeof visitHost>[2]): Promise<HostVisit>;
}

/** Starts story, hosts and browser before the tests of a file and ends them after. */
export function embedTests(): EmbedTests {
  let parts: { story: RunningServer; hosts: HostServer; browser: Browser } | null = null;
  const started = (): NonNullable<typeof parts> => {
    if (parts === null) throw new Error('The tests of this file have not begun');
    return parts;
  };
  beforeAll(async () => {
    const story = await startServer({ directory: 'dist', port: 0 });
    parts = { story, hosts: await serveHosts(story.url), browser: await launchBrowser() };
  });
  afterAll(async () => {
    const { story, hosts, browser } = started();
    await browser.close();
    await hosts.close();
    await story.close();
  });
  return {
    get story() {
      return started().story;
    },
    get hosts() {
      return started().hosts;
    },
    get browser() {
      return started().browser;
    },
    visit: (fixture, choice, options) => visitHost(started().browser, started().hosts.url(fixture, choice), options),
  };
}
