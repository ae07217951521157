import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/server/preview.ts';
import { readStoryFromDisk } from '../../../src/site/read-story-from-disk.ts';
import { all, readPage } from '../../support/html.ts';
import { otherEngines, type EnginePage } from '../../support/other-engines.ts';
import { serveBuiltSite } from '../../support/site.ts';

/** The reader's journey in the engines besides Chromium, where the system has them. */

const story = await readStoryFromDisk();
const [lang = '', other = ''] = ['en', 'de'].filter((each) => story.languages.includes(each));
const chapters = story.chapters.map(({ steps }) => steps[Math.floor(steps.length / 2)]?.key ?? '');
const pictureOf = Object.fromEntries(
  all(readPage('dist', `${lang}/`), 'section[data-step]').map((section) => [
    String(section.properties['dataStep']),
    String(all(section, '[data-step-picture] img')[0]?.properties['src']),
  ]),
);
/** What scrollama causes by observing a step anew while it is told of its size, where letters change late; nothing is lost by it. */
const HARMLESS = 'ResizeObserver loop completed with undelivered notifications.';
/** A map that is drawn by software, on a machine that does other things as well. */
const MOST_MS = 60_000;

let server: RunningServer;

beforeAll(async () => {
  server = await serveBuiltSite();
});

afterAll(async () => {
  await server.close();
});

const LISTEN =
  "window.rests = []; document.addEventListener('story:settled', ({ detail }) => window.rests.push(detail.chapter + '.' + detail.step)); window.dispatchEvent(new Event('pointermove'));";
const goTo = (key: string): string => `
  const section = document.getElementById('${key}');
  const box = section.getBoundingClientRect();
  const line = Number(document.querySelector('[data-story]').dataset.triggerLine);
  window.scrollBy({ top: box.top + box.height * 0.45 - line * window.innerHeight, behavior: 'instant' });`;
const SEEN = `
  const image = document.querySelector('[data-map] picture img');
  return {
    ready: document.querySelector('[data-story]').dataset.triggerLine !== undefined,
    active: [...document.querySelectorAll('[aria-current="step"]')].map(({ id }) => id),
    state: document.querySelector('[data-map]').dataset.mapState,
    rest: (window.rests ?? []).at(-1) ?? null,
    picture: image.getAttribute('src'),
    drawn: image.complete && image.naturalWidth > 0,
    top: Math.round(window.scrollY),
    address: window.location.pathname + window.location.hash,
    lettered: [...document.fonts].some(({ family, status }) => family.includes('Source Serif') && status === 'loaded')
      && document.documentElement.dataset.lettered === '',
  };`;

interface Seen {
  readonly ready: boolean;
  readonly active: readonly string[];
  readonly state: string;
  readonly rest: string | null;
  readonly picture: string;
  readonly drawn: boolean;
  readonly top: number;
  readonly address: string;
  readonly lettered: boolean;
}

const errorsOf = async (page: EnginePage): Promise<readonly string[]> =>
  (await page.errors()).filter((message) => message !== HARMLESS);

const look = async (page: EnginePage): Promise<Seen> => (await page.host(SEEN)) as Seen;

/** Looks until it is so; throws with what was seen last. */
async function until(page: EnginePage, what: string, isSo: (seen: Seen) => boolean): Promise<Seen> {
  const end = Date.now() + MOST_MS;
  for (;;) {
    const seen = await look(page);
    if (isSo(seen)) return seen;
    if (Date.now() > end) throw new Error(`In vain waited for ${what}: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const shows =
  (key: string) =>
  (seen: Seen): boolean =>
    seen.active.length === 1 &&
    seen.active[0] === key &&
    (seen.state === 'live'
      ? seen.rest === key
      : seen.state !== 'loading' && seen.picture === pictureOf[key] && seen.drawn);

describe.each(otherEngines().map((engine) => [engine.name, engine] as const))('in %s', (name, engine) => {
  let page: EnginePage;
  beforeAll(async () => {
    page = await engine.open();
    await page.goto(`${server.url}${lang}/`);
    await page.host(LISTEN);
  });
  afterAll(async () => {
    await page.close();
  });

  it('every word is there, and every chapter has its map, live or as the right picture', async () => {
    const heights = (await page.host(
      "return [...document.querySelectorAll('[data-step] .card')].map((card) => card.offsetHeight);",
    )) as number[];
    expect(heights.length).toBe(story.steps.length);
    expect(Math.min(...heights)).toBeGreaterThan(80);
    const states = new Set<string>();
    for (const key of chapters) {
      await until(page, 'the player', ({ ready }) => ready);
      await page.host(goTo(key));
      const seen = await until(page, key, shows(key));
      states.add(seen.state);
    }
    await until(page, 'letters of its own', ({ lettered }) => lettered);
    console.log(`${name}: ${[...states].join(', ')}`);
    expect(['live', 'picture', 'failed']).toEqual(expect.arrayContaining([...states]));
    expect(await errorsOf(page)).toEqual([]);
  });

  it('keys move the page and the step with it, and the step stays when the language changes', async () => {
    await page.press('Home', 'page');
    // WebKitGTK comes to rest a few pixels below it.
    await until(page, 'the top', ({ top, active }) => top < 10 && active[0] !== chapters.at(-1));
    await page.press('PageDown', 'page');
    await until(page, 'the next screen', ({ top }) => top > 200);
    const key = chapters[2] ?? '';
    await page.host(goTo(key));
    await until(page, key, ({ active }) => active[0] === key);
    await page.host("document.querySelector('.figure-steps button:last-child').click();");
    const next = story.steps[story.steps.findIndex((step) => step.key === key) + 1]?.key ?? '';
    await until(page, next, ({ active, address }) => active[0] === next && address === `/${lang}/#${next}`);
    await page.host("document.querySelector('a[data-language-link]').click();");
    await until(page, next, ({ active, address }) => active[0] === next && address === `/${other}/#${next}`);
    expect(await errorsOf(page)).toEqual([]);
  });

  it('where the map lives it opens to explore and closes again; elsewhere the data are offered', async () => {
    await page.host('window.dispatchEvent(new Event("pointermove"));');
    const { state } = await until(page, 'the map', (seen) => seen.state !== 'loading');
    if (state !== 'live') {
      expect(await page.host("return document.querySelector('a.figure-explore')?.getAttribute('href');")).toBe(
        `/${other}/data/`,
      );
      return;
    }
    await page.host("document.querySelector('button.figure-explore').click();");
    const role = "return document.querySelector('[data-map]').getAttribute('role');";
    await expect.poll(() => page.host(role), { timeout: MOST_MS }).toBe('dialog');
    await page.press('Escape', 'page');
    await expect.poll(() => page.host(role), { timeout: MOST_MS }).toBeNull();
    expect(await errorsOf(page)).toEqual([]);
  });
});

it('says which engines it found', () => {
  const names = otherEngines().map(({ name }) => name);
  console.log(`Engines besides Chromium: ${names.join(', ') || 'none: nothing was tried'}`);
  expect(new Set(names).size).toBe(names.length);
});
