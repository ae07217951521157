import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import { serveHosts, type HostServer } from '../support/embed-hosts.ts';
import { waitUntil } from '../support/embed-page.ts';
import { otherEngines, type EnginePage } from '../support/other-engines.ts';

let story: RunningServer;
let hosts: HostServer;

beforeAll(async () => {
  story = await startServer({ directory: 'dist', port: 0 });
  hosts = await serveHosts(story.url);
});

afterAll(async () => {
  await hosts.close();
  await story.close();
});

const STANDING =
  "const frame = document.querySelector('iframe').getBoundingClientRect(); const tall = document.querySelector('map-story').getBoundingClientRect(); return [frame.top, frame.top - tall.top, tall.height, frame.height];";
const scrollTo = (offset: number): string =>
  `const tall = document.querySelector('map-story'); window.scrollBy({ top: tall.getBoundingClientRect().top + ${String(offset)}, behavior: 'instant' });`;

const standing = async (page: EnginePage): Promise<[number, number, number, number]> =>
  (await page.host(STANDING)) as [number, number, number, number];
const modeIs = async (page: EnginePage, mode: string): Promise<void> => {
  await page.host(scrollTo(-150));
  await waitUntil(
    async () => (await page.frame('return document.documentElement.dataset.embed').catch(() => null)) === mode,
    `the mode ${mode}`,
  );
};

const settle = (page: EnginePage): Promise<void> =>
  waitUntil(async () => {
    const [top, offset] = await standing(page);
    return Math.abs(top) <= 1 && Math.abs(((await page.frame('return window.scrollY')) as number) - offset) <= 1;
  }, 'host and frame at the same place');

/** Everything in the words that Tab reaches, and `late`: the one that lies farthest below the one before it. */
const STOPS =
  "const stops = [...document.querySelectorAll('.story-text :is(a[href], button, summary)')].filter((one) => one.offsetHeight > 0 && one.closest('[inert], [hidden]') === null); const gaps = stops.map((one, at) => (at === 0 ? 0 : one.getBoundingClientRect().top - stops[at - 1].getBoundingClientRect().top)); const late = gaps.indexOf(Math.max(...gaps));";

/** A page down and the focus going back to what lies a window above move the host. */
async function followsKeys(page: EnginePage): Promise<void> {
  const [, before] = await standing(page);
  await page.press('PageDown');
  await waitUntil(async () => (await standing(page))[1] > before + 300, 'the host after a page down');
  await settle(page);
  // The later one lies at the frame's upper edge, the one before it out of sight.
  const top = Number(
    await page.frame(
      `${STOPS} stops[late].focus({ preventScroll: true }); return window.scrollY + stops[late].getBoundingClientRect().top - 20;`,
    ),
  );
  await page.host(scrollTo(top));
  const isSeen = `${STOPS} const { top, bottom } = document.activeElement.getBoundingClientRect(); return bottom > 0 && top < window.innerHeight && stops.indexOf(document.activeElement) - late;`;
  await waitUntil(async () => (await page.frame(isSeen)) === 0, 'the focus in sight');
  await settle(page);
  const [, there] = await standing(page);
  await page.press('Shift+Tab');
  await waitUntil(async () => (await page.frame(isSeen)) === -1, 'the focus before, in sight');
  await waitUntil(async () => (await standing(page))[1] < there, 'the host after the focus went back');
  await settle(page);
}

describe.each(otherEngines().map((engine) => [engine.name, engine] as const))('in %s', (_, engine) => {
  let page: EnginePage;
  beforeAll(async () => {
    page = await engine.open();
  });
  afterAll(async () => {
    await page.close();
  });

  it('the story stays in place, follows the scroll and the keys, and prints as words', async () => {
    await page.goto(hosts.url('plain'));
    await modeIs(page, 'mirror');
    await waitUntil(async () => (await standing(page))[2] > 3000, 'the layout');
    await page.host(scrollTo(2500));
    await waitUntil(async () => Math.abs(((await page.frame('return window.scrollY')) as number) - 2500) <= 1);
    expect(Math.abs((await standing(page))[0])).toBeLessThanOrEqual(1);
    await page.frame("document.querySelector('[data-step] a').focus({ preventScroll: true })");
    await page.press('Space');
    await waitUntil(async () => (await standing(page))[1] > 2700, 'the host after the key');
    await settle(page);
    await followsKeys(page);
    const [, , tall] = await standing(page);
    await page.host("window.dispatchEvent(new Event('beforeprint'))");
    const [, , onPaper, frame] = await standing(page);
    expect(onPaper).not.toBe(tall);
    expect(frame).toBeGreaterThan(3000);
    await page.host("window.dispatchEvent(new Event('afterprint'))");
    expect((await standing(page))[2]).toBe(tall);
  });

  // WebKit runs it only where the site knows its address, which this build does not: `build/embed-sandbox.test.ts`.
  it.skipIf(engine.name === 'WebKitGTK')('a sandbox without an origin gets the story at its start step', async () => {
    await page.goto(hosts.url('sandbox', { snippet: { sandbox: 'allow-scripts', query: 'start=minsk.report' } }));
    await modeIs(page, 'stepper');
    await waitUntil(
      async () =>
        (await page.frame("return document.querySelector('[data-step][aria-current]')?.id")) === 'minsk.report',
      'the start step',
    );
  });

  it('a host that cannot hold the story gets it step by step', async () => {
    await page.goto(hosts.url('hidden-ancestor'));
    await modeIs(page, 'mirror');
    await waitUntil(async () => (await standing(page))[2] > 3000, 'the layout');
    await page.host(scrollTo(60));
    await waitUntil(
      async () => (await page.frame('return document.documentElement.dataset.embed')) === 'stepper',
      'the stepper',
    );
  });
});

it('says which engines it found', () => {
  console.log(
    `Engines besides Chromium: ${
      otherEngines()
        .map(({ name }) => name)
        .join(', ') || 'none'
    }`,
  );
  expect(new Set(otherEngines().map(({ name }) => name)).size).toBe(otherEngines().length);
});
