import { afterAll, beforeAll } from 'vitest';
import { type HostChoice, type HostServer, serveHosts } from './embed-hosts.ts';
import { type HostVisit, visitHost } from './embed-page.ts';
import { type SiteTests, siteTests } from './site-tests.ts';

/** What every file of embed tests needs; the parts are there from the first test on. */
export interface EmbedTests extends SiteTests {
  readonly hosts: HostServer;
  /** Opens a page of `fixtures/hosts/`. */
  visit(fixture: string, choice?: HostChoice, options?: Parameters<typeof visitHost>[2]): Promise<HostVisit>;
}

/** Starts story, hosts and browser before the tests of a file and ends them after. */
export function embedTests(): EmbedTests {
  const site = siteTests();
  let serving: HostServer | null = null;
  const hosts = (): HostServer => {
    if (serving === null) throw new Error('The tests of this file have not begun');
    return serving;
  };
  beforeAll(async () => {
    serving = await serveHosts(site.server.url);
  });
  afterAll(() => hosts().close());
  return {
    get server() {
      return site.server;
    },
    get browser() {
      return site.browser;
    },
    get hosts() {
      return hosts();
    },
    address: site.address,
    visit: (fixture, choice, options) => visitHost(site.browser, hosts().url(fixture, choice), options),
  };
}
