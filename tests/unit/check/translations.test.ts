import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyFolder } from '../../support/content-fixtures.ts';

/** A folder outside of any repository: what is outdated is known without a history. */
let folder: string;
const words = 'chapters/01-ferry/de.md';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'story-'));
  cpSync(storyFolder('lake'), folder, { recursive: true });
  run('translations-cli.ts', '--reviewed', 'all');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...args: readonly string[]): string {
  const env = { ...process.env, CONTENT_DIR: folder, LC_ALL: 'en_GB.UTF-8', GIT_DIR: '' };
  return spawnSync(process.execPath, [`src/check/${command}`, ...args], { env, encoding: 'utf8' }).stdout;
}

function findings(): readonly string[] {
  const found = JSON.parse(run('cli.ts', '--format', 'json', '--lang', 'en')) as { code: string; message: string }[];
  return found.map(({ code, message }) => `${code} ${message}`);
}

function edit(change: (text: string) => string): void {
  const text = readFileSync(join(folder, words), 'utf8');
  const edited = change(text);
  if (edited === text) throw new Error('Nothing was changed');
  writeFileSync(join(folder, words), edited);
}

test('a changed sentence of the source marks exactly its step in the translation, until that is reviewed', () => {
  expect(findings()).toEqual([]);
  edit((text) => text.replace('seit 1928 eine Autofähre', 'seit 1929 eine Autofähre'));
  expect(findings()).toEqual([expect.stringMatching(/^MS-421 .*ferry\.ferry/)]);
  run('translations-cli.ts', '--reviewed', 'ferry.ferry');
  expect(findings()).toEqual([]);
});

test('a line broken elsewhere marks nothing', () => {
  edit((text) => text.replace(/(seit 1929) (eine Autofähre)/, '$1\n$2'));
  expect(findings()).toEqual([]);
});

test('what is recorded stands in an order that no editor changes', () => {
  expect(readFileSync(join(folder, 'chapters/01-ferry/en.md'), 'utf8')).toMatch(
    / {2}steps:\n {4}ferry: \w+\n {4}lake: \w+\n/,
  );
});
