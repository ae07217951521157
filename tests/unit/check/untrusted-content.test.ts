import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { storyFolder } from '../../support/content-fixtures.ts';
import { writeHostileStory } from '../../support/hostile-story.ts';
import { injections } from '../../support/injections.ts';

/** Content is written by people who are trusted; what they paste is not. */

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function copyOfStory(edit: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  folders.push(folder);
  cpSync(storyFolder('river'), folder, { recursive: true });
  edit(folder);
  return folder;
}

function editFile(file: string, edit: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`Nothing to change in ${file}`);
  writeFileSync(file, edited);
}

const errorsOf = async (folder: string): Promise<readonly string[]> => {
  const { story, findings } = await readStory(folder, fragmentAddresses);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(story === null).toBe(errors.length > 0);
  return errors.map(({ file }) => file);
};

describe('content that reaches for the objects of the program', () => {
  const cases: readonly (readonly [title: string, file: string, edit: (text: string) => string])[] = [
    ['YAML', 'story.yaml', (text) => `${text}\n__proto__:\n  polluted: true\n`],
    ['a glossary', 'glossary.yaml', (text) => `${text}\n__proto__:\n  term: { en: x }\n  text: { en: x }\n`],
    [
      'front matter',
      'chapters/01-upstream/en.md',
      (text) => text.replace('---\n', '---\n__proto__: { polluted: true }\n'),
    ],
    [
      'GeoJSON',
      'map/events.geojson',
      (text) => text.replace('"properties": {', '"properties": { "__proto__": { "polluted": true },'),
    ],
    [
      'sources',
      'sources.json',
      (text) =>
        text.replace('{', '{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } },'),
    ],
  ];
  it.each(cases)('changes nothing when it stands in %s', async (_, file, edit) => {
    const folder = copyOfStory((at) => {
      editFile(join(at, file), edit);
    });
    const { story } = await readStory(folder, fragmentAddresses);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(JSON.stringify(story?.input ?? {})).not.toContain('polluted');
    for (const { properties } of story?.features.values() ?? []) expect(properties).not.toHaveProperty('polluted');
    for (const { source } of story?.sources.values() ?? []) expect(source).not.toHaveProperty('polluted');
  });

  it.each(cases)('is refused in %s', async (_, file, edit) => {
    const folder = copyOfStory((at) => {
      editFile(join(at, file), edit);
    });
    expect(await errorsOf(folder)).toContain(file);
  });
});

describe('content that reaches for files outside its folder', () => {
  const cases: readonly (readonly [title: string, file: string, edit: (text: string) => string])[] = [
    ['a layer', 'map/layers.yaml', (text) => text.replace('river.geojson', '../../../package.json')],
    ['a layer with an absolute path', 'map/layers.yaml', (text) => text.replace('river.geojson', '/etc/passwd')],
    [
      'a picture',
      'chapters/01-upstream/en.md',
      (text) => `${text}\n![The river from above](media/../../../package.json)\n`,
    ],
    [
      'a picture with encoded dots',
      'chapters/01-upstream/en.md',
      (text) => `${text}\n![The river from above](media/%2e%2e/%2e%2e/package.json)\n`,
    ],
    ['a link', 'chapters/01-upstream/en.md', (text) => `${text}\nSee [this](file:///etc/passwd).\n`],
  ];
  it.each(cases)('is refused for %s', async (_, file, edit) => {
    const folder = copyOfStory((at) => {
      editFile(join(at, file), edit);
    });
    expect(await errorsOf(folder)).toContain(file);
  });
});

describe('a link in the file system', () => {
  it('is followed within the folder', async () => {
    const folder = copyOfStory((at) => {
      mkdirSync(join(at, 'guide'));
      renameSync(join(at, 'glossary.yaml'), join(at, 'guide/words.yaml'));
      symlinkSync('guide/words.yaml', join(at, 'glossary.yaml'));
    });
    const { story } = await readStory(folder, fragmentAddresses);
    expect(story?.glossary.size).toBeGreaterThan(0);
  });

  it.each(['map/river.geojson', 'chapters/01-upstream/en.md', 'media/ferry.jpg', 'media/folder'])(
    'is refused and not read where it leads out: %s',
    async (file) => {
      const outside = mkdtempSync(join(tmpdir(), 'outside-'));
      folders.push(outside);
      writeFileSync(join(outside, 'secret'), 'secret');
      const folder = copyOfStory((at) => {
        mkdirSync(join(at, 'media'), { recursive: true });
        rmSync(join(at, file), { force: true });
        symlinkSync(file === 'media/folder' ? outside : join(outside, 'secret'), join(at, file));
      });
      const { story, findings } = await readStory(folder, fragmentAddresses);
      expect(story).toBeNull();
      expect(findings.map((finding) => `${finding.code} ${finding.file}`)).toContain(`MS-016 ${file}`);
      expect(JSON.stringify(findings)).not.toContain('secret');
    },
  );

  it('that leads to nothing is a finding, not a crash', async () => {
    const folder = copyOfStory((at) => {
      symlinkSync('nowhere.yaml', join(at, 'departures.yaml'));
    });
    expect(await errorsOf(folder)).toContain('departures.yaml');
  });
});

describe('links that would run something', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'java&#115;cript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'blob:x',
    'file:///x',
  ])('are refused: %s', async (address) => {
    const folder = copyOfStory((at) => {
      editFile(join(at, 'chapters/01-upstream/en.md'), (text) => `${text}\nSee [this](${address}).\n`);
    });
    expect(await errorsOf(folder)).toContain('chapters/01-upstream/en.md');
  });
});

describe('hostile words in every field', () => {
  it('are words: the check lets them pass, and the model holds them as written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'story-'));
    folders.push(folder);
    writeHostileStory(folder, injections);
    const { story, findings } = await readStory(folder, fragmentAddresses);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const terms = [...(story?.glossary.values() ?? [])].map(({ term }) => term['en']);
    expect(injections.filter((text) => !terms.includes(text))).toEqual([]);
    expect(story?.features.get('constructor' as never)?.properties.names['en']).toBe(injections[0]);
  });
});
