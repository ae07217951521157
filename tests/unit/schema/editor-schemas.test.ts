import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { editorSchemas } from '../../../src/schema/editor-schemas.ts';
import { frontMatterCollections } from '../../../src/site/front-matter-help.ts';

const folder = '.config/schemas';

test('the committed schemas are those of the check; npm run schemas writes them', () => {
  const schemas = editorSchemas();
  expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas) expect(readFileSync(`${folder}/${name}`, 'utf8'), name).toBe(text);
});

test('the settings of the code editor name every schema there is, and no other', () => {
  const settings = readFileSync('.vscode/settings.json', 'utf8');
  const named = [...settings.matchAll(/\.config\/schemas\/([a-z-]+\.schema\.json)/g)].map(([, name]) => name);
  // Astro's extension reads that of front matter from its own folder.
  expect([...named, 'front-matter.schema.json'].sort()).toEqual([...editorSchemas().keys()].sort());
});

/** The language server that the recommended extension runs, with one schema for all documents. */
function serverWith(name: string): LanguageService {
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(editorSchemas().get(name) ?? ''),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  });
  service.configure({
    completion: true,
    hover: true,
    validate: true,
    yamlVersion: '1.2',
    schemas: [{ uri: `file:///${name}`, fileMatch: ['*'] }],
  });
  return service;
}

let count = 0;
/** Each has an address of its own: the server keeps what it parsed by address. */
const documentOf = (text: string): TextDocument =>
  TextDocument.create(`file:///chapter-${String((count += 1))}.yaml`, 'yaml', 1, text);

async function completions(name: string, text: string): Promise<readonly string[]> {
  const document = documentOf(text);
  const { items } = await serverWith(name).doComplete(document, document.positionAt(text.length), false);
  return items.map(({ label }) => label);
}

async function hover(name: string, text: string, word: string): Promise<string> {
  const document = documentOf(text);
  const found = await serverWith(name).doHover(document, document.positionAt(text.indexOf(word) + 1));
  return JSON.stringify(found?.contents ?? '');
}

async function problems(name: string, text: string): Promise<readonly string[]> {
  const found = await serverWith(name).doValidation(documentOf(text), false);
  return found.map(({ message }) => JSON.stringify(message));
}

describe('a code editor', () => {
  test('completes the fields of a step', async () => {
    const labels = await completions('chapter.schema.json', 'steps:\n  - id: river\n    ');
    expect(labels).toEqual(expect.arrayContaining(['camera', 'layers', 'highlight', 'draw', 'date']));
  });

  test('completes what a field can be', async () => {
    expect(await completions('chapter.schema.json', 'steps:\n  - id: river\n    move: ')).toEqual(
      expect.arrayContaining(['fly', 'scrub', 'jump']),
    );
  });

  test('explains a field where it stands', async () => {
    const text = 'steps:\n  - id: river\n    highlight: [a]\n';
    expect(await hover('chapter.schema.json', text, 'highlight')).toContain('stand out');
    expect(await hover('front-matter.schema.json', 'title: T\nsummary: S\n', 'summary')).toContain('search engines');
  });

  test('completes front matter', async () => {
    expect(await completions('front-matter.schema.json', 'title: T\n')).toEqual(
      expect.arrayContaining(['summary', 'notes']),
    );
  });

  test('finds nothing wrong with a day written without quotes', async () => {
    const text =
      'steps:\n  - id: a\n    camera: { center: [7.6, 47.5], zoom: 8 }\n    layers: []\n    date: 2026-11-01\n';
    expect(await problems('chapter.schema.json', text)).toEqual([]);
    expect(await problems('chapter.schema.json', text.replace('layers', 'layer'))).not.toEqual([]);
  });

  test('finds nothing wrong with the stories that there are', async () => {
    const read = (path: string): string => readFileSync(path, 'utf8');
    for (const story of ['content', 'tests/fixtures/stories/river']) {
      expect(await problems('story.schema.json', read(`${story}/story.yaml`)), story).toEqual([]);
      expect(await problems('layers.schema.json', read(`${story}/map/layers.yaml`)), story).toEqual([]);
      for (const chapter of readdirSync(`${story}/chapters`)) {
        const text = read(`${story}/chapters/${chapter}/chapter.yaml`);
        expect(await problems('chapter.schema.json', text), chapter).toEqual([]);
      }
    }
  });
});

test('language files are told to the extension by their addresses, other files are not', () => {
  expect(frontMatterCollections(['README.md', 'chapters/01-Ä b/de.md', 'story.yaml'], '/Home/story')).toEqual({
    collections: [{ hasSchema: true, name: 'words' }],
    entries: { 'file:///home/story/chapters/01-ä b/de.md': 'words' },
  });
});
