import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, readPage, words } from '../support/html.ts';
import { readLinkPreview } from '../support/link-previews.ts';
import { buildSite, type ProgramRun } from '../support/build-site.ts';
import { readPages } from '../support/site-links.ts';
import { xmlFaults } from '../support/xml-schema.ts';

const RIVER = 'tests/fixtures/stories/river';
const OUTPUT = 'tests/output/river-site';

/** Builds a content folder below a sub-path. */
const build = (content: string, output: string): ProgramRun =>
  buildSite(content, output, { BASE_PATH: '/stories/river/', SITE_URL: 'https://example.org' });

describe('another content folder', () => {
  let result: ProgramRun;
  beforeAll(() => {
    result = build(RIVER, OUTPUT);
  });
  afterAll(() => {
    rmSync(OUTPUT, { recursive: true, force: true });
  });

  it('builds another story, in one language, below a sub-path', () => {
    expect(result.status, result.printed).toBe(0);
    const page = readPage(OUTPUT, 'en/');
    expect(all(page, 'section[data-step]')).toHaveLength(3);
    expect(words(all(page, 'h1')[0])).not.toBe('');
    for (const link of all(page, 'a[href^="/"]')) expect(link.properties['href']).toMatch(/^\/stories\/river\//);
  });

  it('says nothing of the story in content/', () => {
    const title = /title:\n\s+de: (.+)/.exec(readFileSync('content/story.yaml', 'utf8'))?.[1] ?? '';
    expect(title).not.toBe('');
    for (const page of readPages(resolve(OUTPUT))) expect(page.html).not.toContain(title);
  });

  it('lists every page of its own in the sitemap, with its full address', () => {
    const listed = [...readFileSync(`${OUTPUT}/sitemap-0.xml`, 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, loc]) => loc,
    );
    const canonical = readPages(resolve(OUTPUT))
      .filter(({ address, html }) => address !== '404.html' && !html.includes('content="noindex'))
      .map(({ address }) => `https://example.org/stories/river/${address}`);
    expect(listed.toSorted()).toEqual(canonical.toSorted());
    expect(readFileSync(`${OUTPUT}/robots.txt`, 'utf8')).toContain(
      'https://example.org/stories/river/sitemap-index.xml',
    );
  });

  it('has a sitemap as the schema of sitemaps.org says', () => {
    // The schema comes with the library that writes sitemaps for Astro.
    const integration = createRequire(import.meta.resolve('@astrojs/sitemap'));
    const schema = readFileSync(
      integration.resolve('sitemap/package.json').replace('package.json', 'schema/sitemap.xsd'),
      'utf8',
    );
    expect(xmlFaults(readFileSync(`${OUTPUT}/sitemap-0.xml`, 'utf8'), schema)).toEqual([]);
    expect(xmlFaults('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', schema)).not.toEqual([]);
  });

  it('tells every correction once in its feed, at an address of its own that is there', () => {
    const feed = readFileSync(`${OUTPUT}/en/feed.xml`, 'utf8');
    const links = [...feed.matchAll(/<guid[^>]*>([^<]*)</g)].map(([, link = '']) => new URL(link));
    const anchors = links.filter(({ hash }) => hash !== '').map(({ hash }) => decodeURIComponent(hash.slice(1)));
    expect(new Set(links.map(String)).size).toBe(links.length);
    const entries = all(readPage(OUTPUT, 'en/corrections/'), '.entry').map(({ properties }) => properties['id']);
    expect(anchors.toSorted()).toEqual(entries.toSorted());
    expect(entries.length).toBeGreaterThan(0);
  });

  it.each(['', 'upstream/', 'delta/'])('names a picture for links to en/%s by its full address', async (chapter) => {
    const preview = await readLinkPreview(OUTPUT, `en/${chapter}`, 'https://example.org/stories/river/');
    expect(preview.faults).toEqual([]);
  });

  it('keeps its worker below the sub-path', () => {
    expect(existsSync(`${OUTPUT}/sw.js`)).toBe(true);
    expect(readFileSync(`${OUTPUT}/en/index.html`, 'utf8')).toContain('data-worker="/stories/river/sw.js"');
  });

  it('emits the worker of the map engine', () => {
    expect(existsSync(`${OUTPUT}/_astro`)).toBe(true);
    expect(readdirSync(`${OUTPUT}/_astro`).filter((name) => /worker.*\.js$/.test(name))).toHaveLength(1);
  });
});

describe('a content folder with mistakes', () => {
  const broken = 'tests/output/broken-story';

  beforeAll(() => {
    rmSync(broken, { recursive: true, force: true });
    cpSync(RIVER, broken, { recursive: true });
    const [chapter] = readdirSync(`${broken}/chapters`);
    const file = `${broken}/chapters/${chapter ?? ''}/chapter.yaml`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('layers:', 'layer:'));
  });
  afterAll(() => {
    rmSync(broken, { recursive: true, force: true });
  });

  it('does not build, the first time or the second, and the reason names file, line and cure', () => {
    for (const time of ['first', 'second']) {
      const { status, printed } = build(broken, 'tests/output/broken-site');
      expect(status, time).not.toBe(0);
      expect(printed).toMatch(/chapter\.yaml:\d+:\d+/);
      expect(printed).toMatch(/MS-\d{3}/);
      expect(printed).toContain('layers');
    }
  });

  it('does not build without the data that cannot be read', () => {
    cpSync(RIVER, broken, { recursive: true });
    for (const file of ['sources.json', 'map/layers.yaml']) {
      const text = readFileSync(`${RIVER}/${file}`, 'utf8');
      writeFileSync(`${broken}/${file}`, `${text}\n[{`);
      const { status, printed } = build(broken, 'tests/output/broken-site');
      expect(status, file).not.toBe(0);
      expect(printed).toContain(file);
      writeFileSync(`${broken}/${file}`, text);
    }
  });
});
