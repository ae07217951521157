import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refuseRequest, type RequestOrigin } from '../../../src/site/local-request.ts';
import { createStepSaver } from '../../../src/site/step-saver.ts';

let folder: string;
const path = (): string => join(folder, 'chapters/01-upstream/chapter.yaml');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'story-'));
  await cp('tests/fixtures/stories/river', folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const closer = { camera: { center: [7.66, 47.53] as [number, number], zoom: 9 } };

describe('a saved step', () => {
  test('differs in exactly its numbers, and undo brings every byte back', async () => {
    const before = await readFile(path(), 'utf8');
    const saver = createStepSaver(folder);
    expect(await saver.save({ chapter: 'upstream', step: 'fire', changes: closer })).toMatchObject({
      kind: 'saved',
      undo: 1,
    });
    expect(await readFile(path(), 'utf8')).toBe(before.replace('zoom: 8.5', 'zoom: 9'));
    expect(await saver.undo()).toMatchObject({ kind: 'saved', undo: 0 });
    expect(await readFile(path(), 'utf8')).toBe(before);
    expect(await saver.undo()).toMatchObject({ kind: 'refused', reason: 'nothing' });
  });

  test('is not taken back over what somebody wrote since', async () => {
    const saver = createStepSaver(folder);
    await saver.save({ chapter: 'upstream', step: 'fire', changes: closer });
    const mine = `${await readFile(path(), 'utf8')}# mine\n`;
    await writeFile(path(), mine);
    expect(await saver.undo()).toMatchObject({ kind: 'refused', reason: 'changed' });
    expect(await readFile(path(), 'utf8')).toBe(mine);
  });

  test.for([
    ['upstream', 'nowhere', closer, 'unknown-step'],
    ['nowhere', 'fire', closer, 'unknown-chapter'],
    ['../upstream', 'fire', closer, 'unknown-chapter'],
    ['upstream', 'fire', { layers: ['no-such-layer'] }, 'mistakes'],
    ['upstream', 'fire', { highlight: ['no-such-feature'] }, 'mistakes'],
    ['upstream', 'fire', { camera: { center: [60, 47.53] as [number, number], zoom: 9 } }, 'mistakes'],
  ] as const)('of %s.%s is refused when %j is %s', async ([chapter, step, changes, reason]) => {
    const before = await readFile(path(), 'utf8');
    const answer = await createStepSaver(folder).save({ chapter, step, changes: { ...changes } as never });
    expect(answer).toMatchObject({ kind: 'refused', reason });
    expect(await readFile(path(), 'utf8')).toBe(before);
  });

  test('never follows a link out of the folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    const target = join(outside, 'chapter.yaml');
    await cp(path(), target);
    await rm(path());
    await symlink(target, path());
    const before = await readFile(target, 'utf8');
    const answer = await createStepSaver(folder).save({ chapter: 'upstream', step: 'fire', changes: closer });
    expect(answer).toMatchObject({ kind: 'refused', reason: 'outside' });
    expect(await readFile(target, 'utf8')).toBe(before);
    await rm(outside, { recursive: true });
  });
});

describe('a request to change files', () => {
  const own: RequestOrigin = {
    listening: '::1',
    remote: '::1',
    host: 'localhost:4321',
    origin: 'http://localhost:4321',
    fetchSite: 'same-origin',
    contentType: 'application/json',
  };

  test.for([
    ['the page itself', {}, null],
    ['an open server', { listening: '::' }, 'open-server'],
    ['an open server of the old protocol', { listening: '0.0.0.0' }, 'open-server'],
    ['another machine', { remote: '192.168.0.7' }, 'foreign'],
    ['a page of another site', { origin: 'https://example.org' }, 'foreign'],
    ['a page of another port', { origin: 'http://localhost:8080' }, 'foreign'],
    ['a page that does not say where it is from', { origin: undefined }, 'foreign'],
    ['a foreign name that leads here', { host: 'example.org:4321', origin: 'http://example.org:4321' }, 'foreign'],
    ['a frame', { fetchSite: 'cross-site' }, 'foreign'],
    ['a form', { contentType: 'text/plain' }, 'not-json'],
  ] as const)('from %s is answered with %s', ([, change, refusal]) => {
    expect(refuseRequest({ ...own, ...change })).toBe(refusal);
  });
});
