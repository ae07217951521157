import { globSync, readFileSync } from 'node:fs';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { inlineHashes } from '../../src/server/content-security.ts';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { siteUrls } from '../../src/site/site-urls.ts';
import { all, readPage, words } from '../support/html.ts';
import { readLinkPreview } from '../support/link-previews.ts';
import { titleLanguage } from '../../src/site/source-text.ts';

/** What machines read of the built site: markup, addresses in other languages, feed, manifest. */

const story = await readStoryFromDisk();
const urls = siteUrls();
const pages = globSync('**/*.html', { cwd: 'dist' }).map((file) => file.replaceAll('\\', '/'));
/** Pages of an edition, without those made to stand in other sites. */
const editions = pages.filter((page) => story.languages.some((lang) => page.startsWith(`${lang}/`)));

const parsed = new Map<string, ReturnType<typeof readPage>>();

/** A built page, parsed once. */
function pageAt(address: string): ReturnType<typeof readPage> {
  const page = parsed.get(address) ?? readPage('dist', address);
  parsed.set(address, page);
  return page;
}

/** Addresses of the links that a selector finds. */
function hrefs(page: ReturnType<typeof readPage>, selector: string): unknown[] {
  return all(page, selector).map(({ properties }) => properties['href']);
}

describe('every built page', () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended'],
      rules: {
        // Two ways of writing the same, chosen by the frameworks.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        // `chapter.step` is part of public addresses; HTML allows every character but blanks.
        'valid-id': ['error', { relaxed: true }],
        // Choices take effect at once and nothing is sent: there is nothing to submit.
        'wcag/h32': 'off',
      },
    }),
  );

  it('is valid HTML', async () => {
    const reports = await Promise.all(pages.map((page) => validator.validateFile(`dist/${page}`)));
    const faults = reports.flatMap(({ results }) =>
      results.flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, message, selector }) => `${filePath} ${ruleId}: ${message} at ${String(selector)}`),
      ),
    );
    expect(pages.length).toBeGreaterThan(story.languages.length * (story.chapters.length + 4));
    expect(faults).toEqual([]);
  });

  it.each(editions)('/%s allows the code that stands in it, and none of another page', (file) => {
    const html = readFileSync(`dist/${file}`, 'utf8');
    const [meta] = all(readPage('dist', file), 'meta[http-equiv="Content-Security-Policy"]');
    const allowed = String(meta?.properties['content']).match(/'sha256-[^']*'/g) ?? [];
    const { scripts, styles } = inlineHashes([html]);
    expect(allowed).toEqual([...scripts, ...styles]);
  });

  it('uses in media queries only what browsers understand', () => {
    const queries = new Set(
      pages.flatMap((page) => all(pageAt(page), '[media]').map(({ properties }) => String(properties['media']))),
    );
    // A type in brackets is unknown to every browser, and a query with it never applies.
    for (const query of queries) expect(query).not.toMatch(/\((?:not |only )?(?:print|screen|all)\)/);
  });

  it('is named the same by all its languages, with the choice of languages for everyone else', () => {
    for (const page of editions.filter((file) => !file.includes('/embed/'))) {
      const links = all(pageAt(page), 'link[rel="alternate"][hreflang]').map(({ properties }) => [
        String(properties['hrefLang']),
        String(properties['href']),
      ]);
      const byLang = new Map(links.map(([lang = '', href = '']) => [lang, href]));
      expect([...byLang.keys()].toSorted(), page).toEqual([...story.languages, 'x-default'].toSorted());
      expect(byLang.get('x-default')).toBe(urls.absolute(urls.home()));
      const own = story.languages.find((lang) => page.startsWith(`${lang}/`)) ?? '';
      const canonical = hrefs(pageAt(page), 'link[rel="canonical"]');
      expect(canonical, page).toEqual([byLang.get(own)]);
      // What one page says of another, the other says of it.
      for (const lang of story.languages) {
        const file = page.replace(new RegExp(`^${own}/`), `${lang}/`);
        expect(pages, `${page} in ${lang}`).toContain(file);
        const back = hrefs(pageAt(file), `link[hreflang="${own}"]`);
        expect(back).toEqual([byLang.get(own)]);
      }
    }
  });

  it('is the story in each language where readers choose one, which is nobody’s language', () => {
    const choice = pageAt('index.html');
    const links = hrefs(choice, 'link[rel="alternate"][hreflang]');
    const home = urls.absolute(urls.home());
    expect(links).toEqual([...story.languages.map((lang) => urls.absolute(urls.story(lang))), home]);
    expect(hrefs(choice, 'link[rel="canonical"]')).toEqual([home]);
  });
});

describe.each(story.languages)('the edition in %s', (lang) => {
  it('has a feed with all that RSS 2.0 and its readers ask for', () => {
    const source = readFileSync(`dist/${lang}/feed.xml`, 'utf8');
    const feed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(source, 'text/xml');
    const texts = (name: string): string[] =>
      Array.from(feed.getElementsByTagName(name)).map((element) => element.textContent ?? '');
    expect(feed.documentElement?.getAttribute('version')).toBe('2.0');
    expect(texts('title')[0]).toBe(story.input.title[lang]);
    expect(texts('language')).toEqual([lang]);
    expect(texts('item').length).toBe(1 + story.chapters.flatMap(({ corrections }) => corrections).length);
    for (const address of [...texts('link'), ...texts('guid')]) expect(URL.canParse(address), address).toBe(true);
    for (const day of [...texts('pubDate'), ...texts('lastBuildDate')]) {
      expect(new Date(day).toUTCString(), 'RFC 822').toBe(day);
    }
    expect(feed.getElementsByTagName('atom:link')[0]?.getAttribute('href')).toMatch(new RegExp(`/${lang}/feed\\.xml$`));
  });

  it('has a manifest whose icons are there, in the sizes it says', () => {
    const manifest = JSON.parse(readFileSync(`dist/${lang}/manifest.webmanifest`, 'utf8')) as {
      lang: string;
      start_url: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest.lang).toBe(lang);
    expect(manifest.start_url).toBe(urls.story(lang));
    for (const { src, sizes } of manifest.icons) {
      const png = readFileSync(`dist/${src.slice(urls.home().length)}`);
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`).toBe(sizes);
    }
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  });

  it('unfolds the map in words under every step', () => {
    const cards = all(pageAt(`${lang}/`), '[data-step] .written-map');
    expect(cards).toHaveLength(story.steps.length);
    for (const card of cards) expect(words(card).length).toBeGreaterThan(20);
  });

  it('says of titles and local names which language they are in', () => {
    const titled = [...story.sources.values()].filter(({ source }) => source.language !== undefined);
    expect(titled.length).toBeGreaterThan(0);
    const kept = story.input.sourcesLanguage ?? story.sourceLanguage;
    const entries = new Map(all(pageAt(`${lang}/sources/`), 'li[id]').map((entry) => [entry.properties['id'], entry]));
    for (const { source } of titled) {
      const said = all(entries.get(source.id) ?? { type: 'root', children: [] }, '[lang]').map((part) => [
        part.properties['lang'],
        words(part),
      ]);
      const notes = source.note === undefined ? [] : [[kept, source.note.replaceAll(/\s+/g, ' ')]];
      expect(said, source.id).toEqual([[titleLanguage(source, kept), source.title.replaceAll(/\s+/g, ' ')], ...notes]);
    }
    const local = all(pageAt(`${lang}/data/`), 'dd [lang]').map(
      (part) => `${String(part.properties['lang'])} ${words(part)}`,
    );
    for (const { id, properties } of story.features.values()) {
      for (const [language, name] of Object.entries(properties.local ?? {}))
        expect(local, id).toContain(`${language} ${name}`);
    }
  });

  it('explains every term once, with its sources and the steps that use it', () => {
    const page = pageAt(`${lang}/glossary/`);
    expect(
      all(page, '[id^="term-"]')
        .map(({ properties }) => String(properties['id']))
        .toSorted(),
    ).toEqual([...story.glossary.keys()].map((id) => `term-${id}`).toSorted());
    for (const step of story.steps) {
      for (const term of step.text[lang]?.terms ?? []) {
        const back = hrefs(page, `#term-${term} a`);
        expect(back, `${term} in ${step.key}`).toContain(urls.step(lang, step.key));
      }
    }
  });
});

describe('links to the site', () => {
  it('show a picture of 1200 × 630, another one for each chapter in every language', async () => {
    const chapters = story.languages.flatMap((lang) => story.chapters.map(({ id }) => urls.chapter(lang, id)));
    const addresses = [...chapters, ...story.languages.map((lang) => urls.story(lang))];
    const previews = await Promise.all(
      addresses.map(async (address) => {
        const path = address.slice(urls.home().length);
        return { path, ...(await readLinkPreview('dist', path, urls.absolute(urls.home()))) };
      }),
    );
    for (const { path, faults } of previews) expect(faults, path).toEqual([]);
    // The whole story may begin with the map of its first chapter.
    expect(new Set(previews.slice(0, chapters.length).map(({ picture }) => picture)).size).toBe(chapters.length);
  });
});
