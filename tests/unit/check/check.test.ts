import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { countFindings, FINDING_PAGES, formatFindings } from '../../../src/check/reporters.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { checkContent } from '../../../src/validation/check-content.ts';
import { changedStory, situation, storyFolder } from '../../support/content-fixtures.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

interface Call {
  readonly flags: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

function check(folder: string, call: Call): Promise<{ readonly code: number; readonly output: string }> {
  // In a workflow, pages have another address.
  const env = { ...process.env, GITHUB_SHA: '', ...call.env, CONTENT_DIR: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/check/cli.ts', ...call.flags], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

describe('reading a story', () => {
  test('builds it from its folder', async () => {
    const { story, findings } = await readStory(storyFolder('river'), fragmentAddresses);
    expect(findings).toEqual([]);
    expect(story?.steps).toHaveLength(3);
  });

  test('says that a folder is missing', async () => {
    const { story, findings } = await readStory('no-such-folder', fragmentAddresses);
    expect(story).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['MS-014']);
  });

  test('says that a file is no UTF-8, and passes over names that start with a full stop', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'story.yaml'), Uint8Array.of(0x61, 0xfc));
    await writeFile(join(folder, '.DS_Store'), '');
    const { findings } = await readStory(folder, fragmentAddresses);
    expect(findings.map(({ code, file }) => [code, file])).toContainEqual(['MS-009', 'story.yaml']);
    expect(findings.map(({ file }) => file)).not.toContain('.DS_Store');
  });
});

describe('a report', () => {
  const { findings } = checkContent(changedStory(situation('three-broken-files').change));

  test('as text has place, excerpt, fault, cure and count', () => {
    expect(formatFindings(findings.slice(2), 'text', { lang: 'de', directory: 'content' })).toBe(
      [
        'content/story.yaml:3:1',
        '  2 | languages: [en]',
        '> 3 | titel:',
        '    | ^^^^^',
        'Fehler MS-104: Ein Feld „titel“ gibt es hier nicht; es würde nirgends erscheinen.',
        'Abhilfe: Meinten Sie „title“?',
        'Mehr: content/guide/findings/MS-104.md',
        '',
        '1 Fehler, 0 Warnungen in 1 Datei.',
      ].join('\n'),
    );
  });

  test('as JSON has one language and the same places', () => {
    const rows = JSON.parse(formatFindings(findings, 'json', { lang: 'en', directory: 'content/' })) as {
      file: string;
    }[];
    expect(rows.map(({ file }) => file)).toEqual([
      'content/chapters/02-delta/en.md',
      'content/sources.json',
      'content/story.yaml',
    ]);
    expect(rows[2]).toMatchObject({
      code: 'MS-104',
      line: 3,
      column: 1,
      message: expect.stringContaining('titel') as string,
      page: 'content/guide/findings/MS-104.md',
    });
  });

  test('as annotations has one line each', () => {
    const lines = formatFindings(findings, 'github', { lang: 'en', directory: 'content' }).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe(
      '::error file=content/story.yaml,line=3,col=1,endColumn=6,title=MS-104::There is no field “titel” here; it would appear nowhere. Did you mean “title”? content/guide/findings/MS-104.md',
    );
  });

  test('names the page about each code, in a workflow at the commit that is checked', async () => {
    for (const { code } of findings) expect(existsSync(join(FINDING_PAGES, `${code}.md`)), code).toBe(true);
    const env = { GITHUB_SERVER_URL: 'https://git.example.org', GITHUB_REPOSITORY: 'desk/story', GITHUB_SHA: 'abc' };
    const { output } = await check(await emptyFolder(), { flags: ['--format', 'github', '--lang', 'en'], env });
    expect(output).toContain(`https://git.example.org/desk/story/blob/abc/${FINDING_PAGES}/MS-001.md`);
  });

  test('counts', () => {
    expect(countFindings([], 'de')).toBe('Keine Befunde.');
    expect(countFindings(findings, 'en')).toBe('3 errors, 0 warnings in 3 files.');
  });
});

describe('the command', () => {
  test('succeeds on a sound story', async () => {
    expect(await check(storyFolder('river'), { flags: ['--lang', 'en'] })).toEqual({
      code: 0,
      output: 'No findings.\n',
    });
  });

  test('fails on errors', async () => {
    const { code, output } = await check(await emptyFolder(), { flags: ['--format', 'json', '--lang', 'de'] });
    expect(code).toBe(1);
    expect(output).toContain('Die Datei „story.yaml“ fehlt.');
  });

  test('explains itself on arguments it does not know', async () => {
    expect((await check(storyFolder('river'), { flags: ['--format', 'xml'] })).code).toBe(2);
    expect((await check(storyFolder('river'), { flags: ['--fromat', 'json'] })).output).toContain(
      '--format text|json|github',
    );
  });
});
