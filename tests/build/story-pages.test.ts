import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { all, readPage, sentencesOf, words } from '../support/html.ts';
import { writtenWords } from '../support/written-words.ts';

const CONTENT = 'content/chapters';
const story = await readStoryFromDisk();
const chapterFolders = readdirSync(CONTENT).sort();

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each(story.languages)('the built story in %s', (lang) => {
  const page = readPage('dist', `${lang}/`);

  it('says exactly the words of the chapters, in order, without scripts, and spells out abbreviations', () => {
    const spelledOut = [...story.glossary.values()]
      .flatMap(({ long }) => long?.[lang] ?? [])
      .map((long) => ` (${long})`);
    const asWritten = (text: string): string => spelledOut.reduce((rest, each) => rest.replaceAll(each, ''), text);
    const cards = all(page, '[data-step] .card').map((card) => words(sentencesOf(card)));
    expect(spelledOut.filter((each) => !cards.some((text) => text.includes(each)))).toEqual([]);
    const said = cards.map((text) => letters(asWritten(text)));
    const written = chapterFolders.map((folder) => readFileSync(join(CONTENT, folder, `${lang}.md`), 'utf8'));
    expect(said.join('')).toBe(letters(written.flatMap(writtenWords).join('')));
  });

  it('carries the attributes that partners and tests read', () => {
    expect(all(page, 'article[data-chapter]').map((article) => article.properties['id'])).toEqual(
      story.chapters.map((chapter) => chapter.id),
    );
    expect(all(page, 'section[data-step]').map((section) => section.properties['id'])).toEqual(
      story.steps.map((step) => step.key),
    );
    expect(all(page, 'figure[data-map][data-map-state="picture"]')).toHaveLength(1);
  });

  it('cites only sources that the sources page lists, and lists each cited one once', () => {
    const listed = all(readPage('dist', `${lang}/sources/`), '.source-list > li').map(
      (entry) => entry.properties['id'],
    );
    expect(new Set(listed).size).toBe(listed.length);
    for (const link of all(page, '.cite a')) {
      const [address, id] = String(link.properties['href']).split('#');
      expect(address).toBe(`/${lang}/sources/`);
      expect(listed).toContain(id);
    }
  });

  it('has one first heading, and a heading for every chapter and step', () => {
    expect(all(page, 'h1')).toHaveLength(1);
    expect(all(page, 'article h2').length).toBeGreaterThanOrEqual(story.chapters.length);
  });

  it('links every language and names itself as the canonical page', () => {
    const hreflangs = all(page, 'link[rel="alternate"][hreflang]').map((link) => link.properties['hrefLang']);
    expect(hreflangs).toEqual([...story.languages, 'x-default']);
    expect(all(page, 'link[rel="canonical"]')).toHaveLength(1);
  });

  it('credits the data of the map on every page', () => {
    for (const address of [`${lang}/`, `${lang}/sources/`, `${lang}/corrections/`, `${lang}/data/`]) {
      const foot = words(all(readPage('dist', address), 'footer')[0]);
      expect(foot).toContain('OpenStreetMap');
      expect(foot).toContain(story.input.licence.name);
    }
  });

  it('lists where the story departs from the texts it started from', () => {
    const entries = all(readPage('dist', `${lang}/corrections/`), '.departures > li');
    expect(entries).toHaveLength(story.departures.length);
  });

  it('gives each chapter a page with its own title and description', () => {
    for (const chapter of story.chapters) {
      const own = readPage('dist', `${lang}/${chapter.id}/`);
      expect(words(all(own, 'h1')[0])).not.toBe('');
      expect(all(own, 'meta[name="description"]')[0]?.properties['content']).toBe(chapter.text[lang]?.summary);
      expect(all(own, 'section[data-step]')).toHaveLength(chapter.steps.length);
    }
  });
});

describe('the style that comes with the player', () => {
  const sheet = readFileSync('src/styles/live-figure.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...sheet.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, list = '']) => list.split(/,(?![^(]*\))/))
    .map((selector) => selector.replaceAll(/::?[a-z-]+(?:\([^)]*\))?/g, '').trim())
    .filter((selector) => selector !== '' && !selector.startsWith('@') && !selector.startsWith('('));

  it.each(
    story.languages.flatMap((lang) => [
      `${lang}/`,
      ...story.chapters.map(({ id }) => `${lang}/${id}/`),
      `embed/${lang}/`,
    ]),
  )('is for nothing that /%s is written with: until it comes, nothing lacks it', (address) => {
    const page = readPage('dist', address);
    expect(selectors).toContain('.map-scale');
    expect(selectors.filter((selector) => all(page, selector).length > 0)).toEqual([]);
  });
});

describe('the published data', () => {
  it('is what each layer draws, with licence and sources', () => {
    for (const layer of story.layers.values()) {
      const file = JSON.parse(readFileSync(`dist/data/${layer.id}.geojson`, 'utf8')) as {
        features: { id: string }[];
        licence: { name: string };
      };
      expect(file.features.map((feature) => feature.id)).toEqual(layer.features.map((feature) => feature.id));
      expect(file.licence.name).toBe(story.input.licence.name);
    }
  });
});
