import type { Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { embedFrame, scrollHost, standing, visitHost, waitForMode, waitUntil } from '../../support/embed-page.ts';
import { embedTests } from '../../support/embed-tests.ts';
import { ghostDrawing } from '../../support/ghost-drawing.ts';

/** What an embed leaves behind, and how closely its words follow: longer and timed, therefore not part of every run. */

const tests = embedTests();

interface Left {
  readonly listeners: number;
  readonly documents: number;
  readonly nodes: number;
  readonly frames: number;
  readonly renderers: number;
}

/** What the browser holds for a page once all garbage is gone. */
async function left(page: Page): Promise<Left> {
  const devtools = await page.context().newCDPSession(page);
  const whole = await tests.browser.newBrowserCDPSession();
  await devtools.send('HeapProfiler.collectGarbage');
  const { jsEventListeners, documents, nodes } = await devtools.send('Memory.getDOMCounters');
  const { targetInfos } = await whole.send('Target.getTargets');
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await Promise.all([devtools.detach(), whole.detach()]);
  return {
    listeners: jsEventListeners,
    documents,
    nodes,
    frames: targetInfos.filter(({ type }) => type === 'iframe').length,
    renderers: processInfo.filter(({ type }) => type === 'renderer').length,
  };
}

/** What there is more of than there was, one line each. */
function more(before: Left, after: Left): readonly string[] {
  return (Object.keys(before) as (keyof Left)[])
    .filter((kind) => after[kind] > before[kind])
    .map((kind) => `${kind}: ${String(after[kind])} instead of ${String(before[kind])}`);
}

it('fifty embeds, each with its map live before it is taken out, leave no context, listener or process behind', async () => {
  const { page, complaints, close } = await visitHost(tests.browser, 'about:blank', { map: true });
  await ghostDrawing(page);
  await page.goto(tests.hosts.url('app'));
  await page.waitForFunction(() => customElements.get('map-story') !== undefined);
  const put = async (): Promise<Frame> => {
    await page.evaluate(() => {
      const template = document.querySelector<HTMLTemplateElement>('#story');
      if (template !== null) document.getElementById('app')?.append(template.content.cloneNode(true));
    });
    await waitForMode(page, 'mirror');
    await scrollHost(page, 400);
    const frame = await embedFrame(page);
    await frame.waitForSelector('[data-map-state="live"]', { state: 'attached', timeout: 60_000 });
    return frame;
  };
  const takeOut = async (): Promise<void> => {
    await page.evaluate(() => {
      document.getElementById('app')?.replaceChildren();
    });
    await waitUntil(() => Promise.resolve(page.frames().length === 1), 'the frame to go');
  };
  // The first one leaves what the loader keeps for all.
  await put();
  await takeOut();
  const before = await left(page);
  for (let round = 0; round < 50; round++) {
    const frame = await put();
    // A context for each map: one that stayed would soon be one too many, which the browser says.
    expect(
      await frame.evaluate(() => (window as unknown as { ghost: { contexts: number } }).ghost.contexts),
    ).toBeLessThanOrEqual(3);
    await takeOut();
  }
  await expect.poll(async () => more(before, await left(page))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

/** Positions of one side in time, milliseconds since 1970 and CSS pixels. */
type Track = readonly (readonly [number, number])[];

it('at 2000 px/s the words follow the pinned frame within 100 ms', async () => {
  const { page, close } = await visitHost(tests.browser, tests.hosts.url('plain'));
  const frame = await waitForMode(page, 'mirror');
  await scrollHost(page, 100);
  await waitUntil(async () => Math.abs((await frame.evaluate(() => window.scrollY)) - 100) <= 1);
  await frame.evaluate(() => {
    const track: [number, number][] = [];
    Object.assign(window, { track });
    window.addEventListener('scroll', () => track.push([performance.timeOrigin + performance.now(), window.scrollY]));
  });
  const host: Track = await page.evaluate(
    () =>
      new Promise<[number, number][]>((resolve) => {
        const element = document.querySelector('iframe');
        const tall = element?.parentElement;
        const track: [number, number][] = [];
        const start = performance.now();
        let last = start;
        const run = (now: number): void => {
          window.scrollBy({ top: ((now - last) / 1000) * 2000, behavior: 'instant' });
          last = now;
          const offset = (element?.getBoundingClientRect().top ?? 0) - (tall?.getBoundingClientRect().top ?? 0);
          track.push([performance.timeOrigin + performance.now(), offset]);
          if (now - start < 2000) requestAnimationFrame(run);
          else resolve(track);
        };
        requestAnimationFrame(run);
      }),
  );
  const { offset } = await standing(page);
  await waitUntil(async () => Math.abs((await frame.evaluate(() => window.scrollY)) - offset) <= 1);
  const inside: Track = await frame.evaluate(() => (window as unknown as { track: [number, number][] }).track);
  const lags = lagsBetween(host, inside);
  const median = lags[Math.floor(lags.length / 2)] ?? Infinity;
  const settled = (inside.find(([, top]) => Math.abs(top - offset) <= 1)?.[0] ?? Infinity) - (host.at(-1)?.[0] ?? 0);
  console.log(
    `Words behind the pinned frame at 2000 px/s: median ${median.toFixed(0)} ms, most ${(lags.at(-1) ?? 0).toFixed(0)} ms; at rest after ${settled.toFixed(0)} ms`,
  );
  expect(lags.length).toBeGreaterThan(20);
  expect(median).toBeLessThanOrEqual(100);
  expect(settled).toBeLessThanOrEqual(100);
  await close();
});

/** How much later than the host each position inside was reached, milliseconds, the least first. */
function lagsBetween(host: Track, inside: Track): number[] {
  return inside
    .flatMap(([time, top]) => {
      const reached = host.find(([, offset]) => Math.abs(offset - top) <= 1);
      return reached === undefined ? [] : [time - reached[0]];
    })
    .sort((one, other) => one - other);
}
