import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import { buildSite } from '../support/build-site.ts';
import { type HostServer, serveHosts } from '../support/embed-hosts.ts';
import { waitUntil } from '../support/embed-page.ts';
import { otherEngines } from '../support/other-engines.ts';
import { freePort } from '../support/free-port.ts';

/** A story that knows its address, in a frame without an origin, as WordPress makes them. */

const SITE = 'tests/output/sandbox-site';

let story: RunningServer;
let hosts: HostServer;

beforeAll(async () => {
  const port = await freePort();
  const { status, printed } = buildSite('tests/fixtures/stories/river', SITE, {
    SITE_URL: `http://127.0.0.1:${String(port)}`,
  });
  expect(status, printed).toBe(0);
  story = await startServer({ directory: SITE, port });
  hosts = await serveHosts(story.url);
});

afterAll(async () => {
  await hosts.close();
  await story.close();
  rmSync(SITE, { recursive: true, force: true });
});

describe.each(otherEngines().map((engine) => [engine.name, engine] as const))('in %s', (_, engine) => {
  it('the frame runs, shows its pictures and begins at the step of its address', async () => {
    const page = await engine.open();
    const snippet = { sandbox: 'allow-scripts', query: 'start=upstream.passes' };
    await page.goto(hosts.url('sandbox', { snippet, embed: 'en/' }));
    await page.host("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })");
    await waitUntil(
      async () =>
        (await page.frame("return document.querySelector('[data-step][aria-current]')?.id")) === 'upstream.passes',
      'the step',
    );
    await waitUntil(
      async () =>
        Number(await page.frame('return [...document.images].filter((each) => each.naturalWidth > 0).length')) > 0,
      'a picture',
    );
    await page.close();
  });
});

it('the policy of the frame names the address', async () => {
  const { headers } = await fetch(`${story.url}embed/en/`);
  expect(headers.get('content-security-policy')).toContain(`script-src 'self' ${new URL(story.url).origin}`);
});
