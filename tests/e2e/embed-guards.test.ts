import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/preview.ts';
import { expectComplaints } from '../support/complaints.ts';
import {
  activeStep,
  approach,
  embedFrame,
  scrollHost,
  standing,
  visitHost,
  waitForMode,
  waitUntil,
} from '../support/embed-page.ts';
import { embedTests } from '../support/embed-tests.ts';

// Hosts that refuse the frame, and a story that refuses the host.
expectComplaints(/frame-src|frame-ancestors|Framing/);

const tests = embedTests();
const { visit } = tests;

/** What the strictest host tried allows: our script and frame, no inline style, no text as code. */
const STRICT =
  "default-src 'none'; script-src {{story}}; style-src 'self'; frame-src {{story}}; require-trusted-types-for 'script'; trusted-types 'none'";

describe('a strict host', () => {
  it('runs the story under a policy with Trusted Types, without a violation', async () => {
    const { page, complaints, close } = await visit('strict', { headers: { 'Content-Security-Policy': STRICT } });
    const frame = await waitForMode(page, 'mirror');
    await scrollHost(page, 2500);
    await waitUntil(async () => (await standing(page)).top === 0);
    await waitUntil(async () => (await activeStep(frame)) !== 'start.corridor');
    expect(complaints).toEqual([]);
    await close();
  });

  it('runs it in a sandbox without an origin: live map, start step, no storage', async () => {
    const snippet = { sandbox: 'allow-scripts', query: 'start=minsk.report' };
    const { page, complaints, close } = await visit('sandbox', { snippet }, { map: true });
    const frame = await approach(page);
    await frame.waitForSelector('[data-step="minsk.report"][aria-current]');
    await frame.locator('[data-embed-move="1"]').click();
    await frame.waitForSelector('[data-map-state="live"]', { timeout: 30_000 });
    expect(complaints).toEqual([]);
    await close();
  });

  it('scrolls it in such a sandbox as well', async () => {
    const { page, complaints, close } = await visit('sandbox', { snippet: { sandbox: 'allow-scripts' } });
    const frame = await waitForMode(page, 'mirror');
    await scrollHost(page, 2500);
    await waitUntil(async () => Math.abs((await frame.evaluate(() => window.scrollY)) - 2500) <= 1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('runs it where only cross-origin isolated frames may stand', async () => {
    const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' };
    const { page, complaints, close } = await visit('coep', { headers });
    await waitForMode(page, 'mirror');
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('that refuses the frame still has the link', async () => {
    const headers = {
      'Content-Security-Policy': "default-src 'none'; script-src {{story}}; style-src 'unsafe-inline'",
    };
    const { page, close } = await visit('plain', { headers });
    expect(await page.isVisible('map-story a')).toBe(true);
    await close();
  });
});

describe('a story that lists its partners', () => {
  it('is refused elsewhere, and the link still shows', async () => {
    const site = mkdtempSync(join(tmpdir(), 'site-'));
    for (const name of readdirSync('dist')) {
      if (name !== 'headers.json') symlinkSync(resolve('dist', name), join(site, name));
    }
    const rules = readFileSync('dist/headers.json', 'utf8');
    writeFileSync(
      join(site, 'headers.json'),
      rules.replaceAll('frame-ancestors *', "frame-ancestors 'self' https://partner.example"),
    );
    const closed = await startServer({ directory: site, port: 0 });
    const { page, complaints, close } = await visit('plain', { story: closed.url });
    await scrollHost(page, -200);
    // Browsers load frames well before they come into sight.
    await waitUntil(
      async () => Promise.resolve(complaints.some((line) => line.includes('frame-ancestors'))),
      'the refusal',
    );
    expect(await page.isVisible('map-story a')).toBe(true);
    await close();
    await closed.close();
    rmSync(site, { recursive: true });
  });
});

describe('the page that makes snippets', () => {
  it('shows what was chosen, as HTML to copy and as a story in a sandbox', async () => {
    const { page, complaints, close } = await visitHost(tests.browser, `${tests.server.url}en/embed/`, {
      viewport: { width: 1000, height: 800 },
    });
    await page.selectOption('[name="part"]', { index: 2 });
    await page.selectOption('select[name="theme"]', 'dark');
    await page.selectOption('[name="start"]', { index: 2 });
    const snippet = await page.inputValue('[data-snippet]');
    expect(snippet).toMatch(
      /^<map-story>\n {2}<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\/en\/[a-z-]+\/\?theme=dark&amp;start=/,
    );
    expect(snippet).toMatch(/integrity="sha384-[\w+/=]+" crossorigin="anonymous"><\/script>$/);
    await page.locator('[data-preview]').scrollIntoViewIfNeeded();
    const frame = page.frameLocator('[data-preview]');
    await frame.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    await frame.locator('[data-embed-status]', { hasText: /^Step 2 of/ }).waitFor({ state: 'attached' });
    await page.selectOption('[name="lang"]', 'de');
    expect(await page.inputValue('[data-snippet]')).toContain('/embed/de/');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('several embeds', () => {
  it('are independent, in two languages, though the script comes three times', async () => {
    const { page, complaints, close } = await visit('two');
    const first = await waitForMode(page, 'mirror', 0);
    await scrollHost(page, 4000, 0);
    await waitUntil(async () => (await activeStep(first)) !== 'start.corridor');
    const before = await activeStep(first);
    const second = await waitForMode(page, 'mirror', 1);
    await scrollHost(page, 2500, 1);
    await waitUntil(async () => (await standing(page, 1)).top === 0);
    await waitUntil(async () => Math.abs((await second.evaluate(() => window.scrollY)) - 2500) <= 1);
    expect(await first.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await second.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(before).not.toBe(await activeStep(second));
    expect(complaints).toEqual([]);
    await close();
  });

  it('can be put in and taken out fifty times without leaving anything behind', async () => {
    const { page, complaints, close } = await visit('app');
    await page.waitForFunction(() => customElements.get('map-story') !== undefined);
    const devtools = await page.context().newCDPSession(page);
    const measure = async (): Promise<{ listeners: number; frames: number }> => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      return { listeners: jsEventListeners, frames: page.frames().length };
    };
    const before = await measure();
    await page.evaluate(async () => {
      const app = document.getElementById('app');
      const template = document.querySelector<HTMLTemplateElement>('#story');
      if (app === null || template === null) throw new Error('The fixture lacks its parts');
      for (let round = 0; round < 50; round++) {
        app.append(template.content.cloneNode(true));
        await new Promise(requestAnimationFrame);
        app.replaceChildren();
      }
    });
    expect(await measure()).toEqual(before);
    await page.evaluate(() => {
      const template = document.querySelector<HTMLTemplateElement>('#story');
      if (template !== null) document.getElementById('app')?.append(template.content.cloneNode(true));
    });
    await waitForMode(page, 'mirror');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('nonsense', () => {
  it('from a host moves nothing, throws nothing and costs next to nothing', async () => {
    const { page, complaints, close } = await visit('fuzz');
    const frame = await embedFrame(page);
    await frame.waitForSelector('[data-map]', { state: 'attached' });
    const before = await frame.evaluate(() => [document.documentElement.dataset['embed'], window.scrollY]);
    await page.evaluate(() => {
      const target = document.querySelector('iframe')?.contentWindow;
      let deep: unknown = 'end';
      for (let depth = 0; depth < 200; depth++) deep = { deep };
      const nonsense: unknown[] = [
        null,
        42,
        'scroll',
        [],
        deep,
        { mapstory: 2, type: 'init', mode: 'mirror' },
        { mapstory: 1 },
        { mapstory: 1, type: 'init' },
        { mapstory: 1, type: 'init', mode: 'mirror', viewport: { width: NaN, height: 1 }, top: 0 },
        { mapstory: 1, type: 'init', mode: 'mirror', viewport: { width: 1, height: 1 }, top: -1 },
        { mapstory: 1, type: 'scroll', offset: 1e9, max: 1e9, inside: true },
        { mapstory: 1, type: 'go', step: '<script>' },
        { mapstory: 1, type: 'print', on: 'yes' },
        { mapstory: 1, type: 'destroy', deep },
      ];
      for (let count = 0; count < 10_000; count++) target?.postMessage(nonsense[count % nonsense.length], '*');
    });
    const busy = await frame.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          // Behind all of them in the queue.
          setTimeout(() => {
            resolve(performance.now() - start);
          }, 0);
        }),
    );
    expect(busy).toBeLessThan(500);
    expect(await frame.evaluate(() => [document.documentElement.dataset['embed'], window.scrollY])).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it('from a frame never makes the page move or grow', async () => {
    const { page, complaints, close } = await visit('plain', { loader: true });
    const frame = await waitForMode(page, 'mirror');
    const before = await standing(page);
    await frame.evaluate(() => {
      const bad = [
        { type: 'layout', extent: Infinity, width: 1, height: 1, steps: [] },
        { type: 'layout', extent: 1e9, width: 1, height: 1, steps: [] },
        { type: 'layout', extent: 5000, width: 1, height: 1, steps: [{ id: 'A B', offset: 0 }] },
        {
          type: 'layout',
          extent: 5000,
          width: 1,
          height: 1,
          steps: Array.from({ length: 501 }, () => ({ id: 'a', offset: 0 })),
        },
        { type: 'seek', offset: NaN, reason: 'key' },
        { type: 'seek', offset: 100, reason: 'because' },
        { type: 'seek', offset: -5, reason: 'key' },
      ];
      for (const message of bad) window.parent.postMessage({ mapstory: 1, ...message }, '*');
    });
    // The same from another window than the embed's: right words, wrong source.
    await page.evaluate(() => {
      window.postMessage({ mapstory: 1, type: 'seek', offset: 4000, reason: 'key' }, '*');
      return new Promise(requestAnimationFrame);
    });
    expect(await standing(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('what an embed loads', () => {
  it('comes from the story alone, text before map, and nothing before it is near', async () => {
    const { page, complaints, close } = await visit('plain', {}, { viewport: { width: 480, height: 300 } });
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.addStyleTag({ content: '.before { block-size: 9000px !important }' });
    await page.reload();
    await page.addStyleTag({ content: '.before { block-size: 9000px !important }' });
    loaded.length = 0;
    const frame = await approach(page);
    await frame.waitForSelector('[data-embed-status]:not(:empty)', { state: 'attached' });
    expect(loaded.filter((url) => /maplibre|\.mvt/.test(url))).toEqual([]);
    const origin = new URL(tests.server.url).origin;
    expect(loaded.filter((url) => !url.startsWith(origin))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('paper', () => {
  it('has no blank sheets and the words of the story', async () => {
    const { page, close } = await visit('print', {}, { viewport: { width: 800, height: 600 } });
    await waitForMode(page, 'mirror');
    const { tall } = await standing(page);
    const sheets = inkOfSheets(await page.pdf({ format: 'A4' }));
    // The pinned story alone would take a sheet for every 1000 pixels of scrolling.
    expect(sheets.length).toBeGreaterThan(3);
    // A sheet with one line of words takes 190 bytes.
    expect(sheets.filter((ink) => ink < 150)).toEqual([]);
    expect((await standing(page)).tall).toBe(tall);
    await close();
  });
});

describe('the host of forty lines that the documentation shows', () => {
  it('pins, follows keys and falls back, from the protocol alone', async () => {
    const { page, complaints, close } = await visit('reference');
    const frame = await approach(page);
    await waitUntil(async () => (await standing(page)).tall > 3000, 'the layout');
    await scrollHost(page, 2500);
    await waitUntil(async () => Math.abs((await frame.evaluate(() => window.scrollY)) - 2500) <= 1);
    expect((await standing(page)).top).toBe(0);
    await frame.evaluate(() => {
      document.querySelector<HTMLElement>('[data-step] a')?.focus({ preventScroll: true });
    });
    await page.keyboard.press('Space');
    await waitUntil(async () => Math.abs((await standing(page)).offset - 3025) <= 1);
    await page.evaluate(() => {
      document.body.style.overflow = 'hidden';
      document.documentElement.style.overflowX = 'hidden';
    });
    await scrollHost(page, 2000);
    await frame.waitForSelector(':root[data-embed="stepper"]', { state: 'attached' });
    expect(complaints).toEqual([]);
    await close();
  });
});

/** How much is drawn on each sheet of a PDF: the length of its compressed drawing commands in bytes. */
function inkOfSheets(pdf: Buffer): number[] {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\n(\d+) 0 obj\n<<[^>]*?\/Length (\d+)>> stream/g)];
  const lengthById = new Map(streams.map(([, id = '', length]) => [id, Number(length)]));
  return [...text.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map(
    ([, id = '']) => lengthById.get(id) ?? 0,
  );
}
