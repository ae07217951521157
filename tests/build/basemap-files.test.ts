import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBasemapFiles, type BasemapFiles } from '../../src/basemap/write-basemap.ts';
import { buildBasemap } from '../../src/map/basemap.ts';

let cache: string;
let first: BasemapFiles;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'basemap-'));
  cache = relative(process.cwd(), folder);
  first = await buildBasemapFiles({ characters: 'Київ Xankəndi', languages: ['de', 'en', 'fr'], cache });
}, 120_000);

afterAll(() => rm(join(process.cwd(), cache), { recursive: true, force: true }));

test('the same input is not built twice', async () => {
  const start = performance.now();
  const again = await buildBasemapFiles({ characters: 'nnəəXakdi вїиК', languages: ['de', 'en', 'fr'], cache });
  expect(again).toEqual(first);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('every file that a style names is there', async () => {
  const files = new Set(await readdir(first.directory, { recursive: true }));
  for (const lang of ['de', 'en', 'fr']) {
    const style = buildBasemap({ theme: 'dark', lang, borders: 'none', relief: true, baseUrl: 'base/' });
    const named = JSON.stringify([style.sources, style.fontFaces, `${style.sprite}.json`, `${style.sprite}@2x.png`]);
    for (const [, path] of named.matchAll(/"base\/([^"{]+)"/g)) expect(files, path).toContain(path);
  }
  expect(files).toContain('tiles/7/81/47.mvt');
  expect(files).toContain('CREDITS.md');
  expect([...files].filter((file) => file.startsWith('countries'))).toEqual([]);
});

test('countries have shapes where the story singles some out', async () => {
  const { directory, hash } = await buildBasemapFiles({ characters: 'n', countries: ['AM', 'AZ'], cache });
  const sizeOf = async (path: string): Promise<number> => (await stat(join(directory, 'countries', path))).size;
  expect(await sizeOf('4/10/6.mvt')).toBeGreaterThan(100);
  // Norway is none of them.
  expect(await sizeOf('4/8/4.mvt')).toBe(0);
  await rm(directory, { recursive: true });
  expect(hash).not.toBe(first.hash);
});

test('a language without names of its own has its own names of countries', async () => {
  const labels = await readFile(join(first.directory, 'labels-fr.json'), 'utf8');
  expect(labels).toContain('"Azerbaïdjan"');
});

test('nothing half-finished is left beside it', async () => {
  expect(await readdir(join(process.cwd(), cache))).toEqual([first.hash]);
});
