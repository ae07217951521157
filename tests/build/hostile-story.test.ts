import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import { iconAddress } from '../../src/site/site-icon.ts';
import { launchBrowser } from '../support/browser.ts';
import { writeHostileStory } from '../support/hostile-story.ts';
import { injections } from '../support/injections.ts';
import { buildSite } from '../support/build-site.ts';

/** Text that would be markup or script where a page takes it for such, in every field of a story, in a real browser. */

const STORY = 'tests/output/hostile-story';
const SITE = 'tests/output/hostile-site';

/** Every word is on the map too: its pictures are drawn afresh. */
const BUILD_MS = 600_000;

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  writeHostileStory(STORY, injections);
  const { status, printed } = buildSite(STORY, SITE);
  expect(status, printed).toBe(0);
  server = await startServer({ directory: SITE, port: 0, base: '/' });
  browser = await launchBrowser();
}, BUILD_MS);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(STORY, { recursive: true, force: true });
  rmSync(SITE, { recursive: true, force: true });
});

/** Blanks folded, as pages do. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a corpus of injections', () => {
  it('is large enough and has no string twice', () => {
    expect(new Set(injections).size).toBe(injections.length);
    expect(injections.length).toBeGreaterThanOrEqual(200);
  });

  it.each(['en/', 'en/upstream/', 'en/sources/', 'en/data/', 'en/glossary/', 'en/corrections/', ''])(
    'runs nothing on /%s, makes no element, and loses nothing as text',
    async (address) => {
      const context = await browser.newContext({ viewport: { width: 420, height: 560 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const ran: number[] = [];
      await page.exposeFunction('ran', (number: number) => ran.push(number));
      page.on('dialog', (dialog) => {
        ran.push(-1);
        void dialog.dismiss();
      });
      await page.goto(server.url + address, { waitUntil: 'load' });
      // Whatever waits for focus, folding out or a passing pointer gets it.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const element of document.querySelectorAll<HTMLElement>('main a, main button')) element.focus();
      });
      const { text, faults } = await page.evaluate(
        (icon) => ({
          text: document.body.textContent,
          faults: [...document.querySelectorAll('*')].flatMap((element) => {
            const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'));
            const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
            const isIcon = element.matches('link[rel="icon"]') && address === icon;
            const runs = !isIcon && /^\s*(?:javascript|data|vbscript):/i.test(address);
            const strange = element.matches('object, embed, marquee, base, math, custom-element, iframe');
            return handlers.length > 0 || runs || strange ? [element.outerHTML.slice(0, 200)] : [];
          }),
        }),
        await iconAddress({ asset: (path) => path }),
      );
      expect(faults).toEqual([]);
      expect(ran).toEqual([]);
      // The page of languages says the story's title and nothing else of it.
      const said = folded(text);
      const expected = address === '' ? injections.slice(0, 1) : injections;
      expect(expected.filter((string) => !said.includes(folded(string)))).toEqual([]);
      await context.close();
    },
  );

  it('leaves data, feed and structured data well-formed, with every string as it was', async () => {
    const layer = readdirSync(join(SITE, 'data')).find((file) => file === 'accidents.geojson') ?? '';
    const { features } = JSON.parse(readFileSync(join(SITE, 'data', layer), 'utf8')) as {
      features: { properties: { names: { en: string } } }[];
    };
    const names = new Set(features.map(({ properties }) => properties.names.en));
    expect(injections.filter((string) => !names.has(string))).toEqual([]);
    const context = await browser.newContext({ viewport: { width: 420, height: 560 } });
    const page = await context.newPage();
    for (const file of ['en/feed.xml', 'data/accidents.kml']) {
      const xml = readFileSync(join(SITE, file), 'utf8');
      const faults = await page.evaluate(
        (source) => new DOMParser().parseFromString(source, 'text/xml').querySelectorAll('parsererror').length,
        xml,
      );
      expect(faults, file).toBe(0);
    }
    await page.goto(`${server.url}en/data/`);
    const parsed = await page.$$eval('script[type="application/ld+json"]', (scripts) =>
      scripts.map((script) => typeof JSON.parse(script.textContent)),
    );
    expect(parsed).toContain('object');
    expect(await page.evaluate(() => ({}))).toEqual({});
    await context.close();
  });
});
