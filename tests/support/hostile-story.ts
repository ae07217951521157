import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

type Json = Readonly<Record<string, unknown>>;

const TEMPLATE = 'tests/fixtures/stories/river';

/**
 * Writes a story into a folder that says the given strings in every field that takes words: story, chapters, steps, layers,
 * features, sources, glossary, corrections. Fields that stand once hold all of them, one after the other.
 */
export function writeHostileStory(folder: string, strings: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(TEMPLATE, folder, { recursive: true });
  const words = { en: strings.join('\n\n') };
  const title = (index: number) => ({ en: strings[index % strings.length] ?? '' });
  const editYaml = (file: string, edit: (text: string) => string): void => {
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  };
  editYaml('story.yaml', (text) =>
    text
      .replace(/^title:\n.*\n/m, stringify({ title: title(0) }))
      .replace(/^standfirst:\n.*\n/m, stringify({ standfirst: words }))
      .replace(/^authors:\n.*\n.*\n/m, stringify({ authors: [{ name: words }] }))
      .replace(/^ {2}name: .*$/m, `  name: ${JSON.stringify(strings[1])}`)
      .replace(
        /^method:\n.*\n/m,
        stringify({ method: words, credits: strings.map((text) => ({ text: { en: text } })) }),
      ),
  );
  editYaml('map/layers.yaml', (text) =>
    text
      .replace(/^ {4}title:\n.*$/gm, () => `    title: ${JSON.stringify(title(2))}`)
      .replace(/^ {4}note:\n.*$/gm, () => `    note: ${JSON.stringify(words)}`),
  );
  writeGlossary(folder, strings);
  writeSources(folder, strings);
  writeFeatures(folder, strings);
  writeChapter(folder, strings);
}

/** Ids of its own for each kind of thing; the first is a name that every object in JavaScript has. */
function idAt(kind: string, index: number): string {
  return index === 0 ? 'constructor' : `${kind}${String(index)}`;
}

function writeGlossary(folder: string, strings: readonly string[]): void {
  const terms = strings.map((text, index) => [idAt('t', index), { term: { en: text }, text: { en: text } }] as const);
  const file = join(folder, 'glossary.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${stringify(Object.fromEntries(terms))}`);
}

function writeSources(folder: string, strings: readonly string[]): void {
  const file = join(folder, 'sources.json');
  const sources = JSON.parse(readFileSync(file, 'utf8')) as Json[];
  const hostile = strings.map((text, index) => ({
    id: idAt('s', index),
    type: 'webpage',
    title: text,
    'container-title': text,
    note: text,
    URL: `https://example.org/?q=${encodeURIComponent(text)}`,
  }));
  writeFileSync(file, JSON.stringify([...sources, ...hostile]));
}

/** One event per string, all on one spot, each with every field of words. */
function writeFeatures(folder: string, strings: readonly string[]): void {
  const file = join(folder, 'map/events.geojson');
  const collection = JSON.parse(readFileSync(file, 'utf8')) as { features: Json[] };
  const hostile = strings.map((text, index) => ({
    type: 'Feature',
    id: idAt('f', index),
    properties: {
      names: { en: text },
      local: { fr: text },
      detail: { en: text },
      statedBy: { en: text },
      disputed: { en: text },
      date: '1986-11-01',
      status: 'confirmed',
      sources: [idAt('s', index)],
    },
    geometry: { type: 'Point', coordinates: [7.66, 47.53] },
  }));
  writeFileSync(file, JSON.stringify({ ...collection, features: [...collection.features, ...hostile] }));
}

/** Headings, alternative texts, bodies, notes and a correction of the first chapter. */
function writeChapter(folder: string, strings: readonly string[]): void {
  const chapter = join(folder, 'chapters/01-upstream');
  const markdown = readFileSync(join(chapter, 'en.md'), 'utf8');
  // Links that no story may set are refused in a body, so they cannot reach a page from there.
  const body = strings.map(
    (text, index) => `${escapeMarkdown(withoutLinks(text))} [x](term:${idAt('t', index)}) [y](map:${idAt('f', index)})`,
  );
  writeFileSync(
    join(chapter, 'en.md'),
    markdown
      .replace(/^title: .*$/m, () => `title: ${JSON.stringify(strings[3])}`)
      .replace(/^summary: .*$/m, () => `summary: ${JSON.stringify(strings[5])}`)
      .replace('A fire at Schweizerhalle {', () => `${escapeMarkdown(strings[4] ?? '')} {`)
      .replace('the Rhine at Basel, with', () => `${escapeMarkdown(withoutLinks(strings.join(' ')))} with`)
      .concat('\n', body.join('\n\n'), '\n'),
  );
  const file = join(chapter, 'chapter.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/An earlier version gave.*$/m, () => JSON.stringify(strings.join(' '))),
  );
}

function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

/** The text as Markdown that means nothing but itself: CommonMark lets every ASCII punctuation mark be escaped. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\t\n]+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
