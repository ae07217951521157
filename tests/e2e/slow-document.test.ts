import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server/preview.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveBuiltSite } from '../support/site.ts';

/** A document that arrives in two parts: the page comes to life between them. */

let site: RunningServer;
let slow: Server;
let browser: Browser;
let release: () => void;
const released = new Promise<void>((resolve) => {
  release = resolve;
});

beforeAll(async () => {
  site = await serveBuiltSite();
  browser = await launchBrowser();
  slow = createServer((request, response) => {
    void answer(request.url ?? '/').then(async ({ type, body }) => {
      response.writeHead(200, { 'content-type': type });
      if (request.url === '/de/') {
        // The figure and the first step, but not the rest.
        const cut = body.indexOf('data-step="', body.indexOf('data-step="') + 1);
        response.write(body.subarray(0, cut));
        await released;
        response.end(body.subarray(cut));
      } else response.end(body);
    });
  });
  await new Promise<void>((resolve) => {
    slow.listen(0, '127.0.0.1', resolve);
  });
});

afterAll(async () => {
  await browser.close();
  slow.close();
  await site.close();
});

async function answer(path: string): Promise<{ readonly type: string; readonly body: Buffer }> {
  const response = await fetch(new URL(path.slice(1), site.url));
  return { type: response.headers.get('content-type') ?? '', body: Buffer.from(await response.arrayBuffer()) };
}

it('keeps the step of the address when the page is alive before its words have arrived', async () => {
  const { port } = slow.address() as AddressInfo;
  const page = await browser.newPage({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
  const last = [...(await answer('/de/')).body.toString().matchAll(/data-step="([^"]+)"/g)].at(-4)?.[1] ?? '';
  await page.goto(`http://127.0.0.1:${String(port)}/de/#${last}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('astro-island:not([ssr])') !== null);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  release();
  await page.waitForFunction((id) => document.getElementById(id)?.ariaCurrent === 'step', last);
  expect(new URL(page.url()).hash).toBe(`#${last}`);
  await page.close();
});
