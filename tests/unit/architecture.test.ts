import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  barrelFaults,
  browserFaults,
  circleFaults,
  dependencyFaults,
  directionFaults,
  doorFaults,
} from '../support/architecture-faults.ts';
import { browserFiles, foldersWithoutBrowser, topLevelNames } from '../support/architecture-rules.ts';
import { parseSourceFile, readSourceFiles } from '../support/source-files.ts';
import { storyWords, wordsOf } from '../support/story-words.ts';

const files = readSourceFiles('src', ['.ts', '.mjs', '.js', '.astro', '.svelte']);

describe('the source code', () => {
  test('imports only downwards, along the table of folders', () => {
    expect(directionFaults(files)).toEqual([]);
  });

  test('reaches each outside library through one door', () => {
    expect(doorFaults(files)).toEqual([]);
  });

  test('uses nothing at run time that is not a dependency', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    expect(dependencyFaults(files, Object.keys(dependencies), /^basemap\/prepare\//)).toEqual([]);
  });

  test('has no file that only passes on what others export', () => {
    expect(barrelFaults(files)).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(circleFaults(files)).toEqual([]);
  });

  test('decides without a browser', () => {
    const deciding = files.filter(({ folder }) => foldersWithoutBrowser.includes(folder));
    expect(browserFaults(deciding.filter(({ path }) => !browserFiles.includes(path)))).toEqual([]);
  });

  test('knows no name of the story', () => {
    const names = storyWords('content');
    expect(names.size).toBeGreaterThan(0);
    const texts = readSourceFiles('src', ['.ts', '.mjs', '.js', '.astro', '.svelte', '.css', '.md', '.json', '.yaml']);
    // The basemap carries the geography of its whole part of the world, whatever the story.
    const faults = texts
      .filter(({ folder }) => folder !== 'basemap')
      .flatMap(({ path, text }) =>
        [...new Set(wordsOf(text))]
          .filter((word) => names.has(word.toLowerCase()))
          .map((word) => `${path} says ${word}`),
      );
    expect(faults).toEqual([]);
  });
});

test('nothing stands at the top of the repository that a stranger would not expect there', () => {
  const made = ['node_modules', 'dist'];
  const names = readdirSync('.').filter((name) => !name.startsWith('.') && !made.includes(name));
  expect(names.filter((name) => !topLevelNames.includes(name))).toEqual([]);
});

describe('the rules notice', () => {
  test('an import that points up, in a page and in a component too', () => {
    const files = [
      parseSourceFile('story/a.ts', "import { b } from '../map/b.ts';\nimport type { C } from '../schema/c.ts';"),
      parseSourceFile('story/d.ts', "import { e } from '../schema/e.ts';"),
      parseSourceFile('layouts/F.astro', "---\nimport Page from '../pages/index.astro';\n---\n<p />"),
      parseSourceFile('components/G.svelte', '<script lang="ts">\n  import { h } from "../server/h.ts";\n</script>'),
      parseSourceFile('other/i.ts', ''),
    ];
    expect(directionFaults(files)).toEqual([
      'story/a.ts imports ../map/b.ts',
      'story/d.ts imports ../schema/e.ts',
      'layouts/F.astro imports ../pages/index.astro',
      'components/G.svelte imports ../server/h.ts',
      'other/i.ts stands where the table of folders has no line',
    ]);
  });

  test('a library beside its door, but not its types', () => {
    const text = "import type { Map } from 'maplibre-gl';\nconst gl = await import('maplibre-gl');";
    expect(doorFaults([parseSourceFile('player/a.ts', text)])).toEqual(['player/a.ts uses maplibre-gl']);
    expect(doorFaults([parseSourceFile('map/maplibre-view.ts', text)])).toEqual([]);
  });

  test('a circle, once', () => {
    const files = [
      parseSourceFile('story/a.ts', "import './b.ts';"),
      parseSourceFile('story/b.ts', "export * from './c.ts';"),
      parseSourceFile('story/c.ts', "import type { A } from './a.ts';"),
    ];
    expect(circleFaults(files)).toEqual(['story/a.ts -> story/b.ts -> story/c.ts -> story/a.ts']);
    expect(barrelFaults(files)).toEqual(['story/b.ts']);
  });

  test('a browser global, but not an argument or a member of that name', () => {
    const used = parseSourceFile('story/a.ts', 'export const width = window.innerWidth;');
    const injected = parseSourceFile(
      'story/b.ts',
      'export const read = (document: Doc, a: A) => [document, a.location];',
    );
    expect(browserFaults([used, injected])).toEqual(['story/a.ts uses window']);
  });
});
