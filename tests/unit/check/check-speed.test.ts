import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type GeneratedSize, writeGeneratedStory } from '../../support/generated-story.ts';

/** The least that a check can be asked for: what it takes is the command's start. Machines differ, and so do their hours. */
const LEAST: GeneratedSize = { chapters: 1, steps: 1, features: 1 };
const TRIES = 2;
/** Says at the end how much of the processor the command had: never less than the time it takes, other programs aside. */
const REPORT = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error((user+system)/1000)})`;

test('the check of forty chapters needs no more of the processor than two and a half starts of the command', async () => {
  expect(await timesLeast({ chapters: 40, steps: 8, features: 500 })).toBeLessThan(2.5);
});

// Ten times as long when every name asked for its place by counting lines from the first.
test('the check of twenty thousand features takes time by their number, not by its square', async () => {
  expect(await timesLeast({ chapters: 1, steps: 1, features: 20_000 })).toBeLessThan(6);
});

/** Processor time of a check as a multiple of the least check's: the least of a few tries each, one after the other. */
async function timesLeast(size: GeneratedSize): Promise<number> {
  const folders = await Promise.all([LEAST, size].map(writeStory));
  const tries = Array.from({ length: TRIES }, () => folders.map(checkMs));
  await Promise.all(folders.map(async (folder) => rm(folder, { recursive: true })));
  const [least = 0, asked = 0] = folders.map((_, index) => Math.min(...tries.map((each) => each[index] ?? Infinity)));
  return asked / least;
}

async function writeStory(size: GeneratedSize): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  await writeGeneratedStory(folder, size);
  return folder;
}

/** Milliseconds of processor time, start included. */
function checkMs(folder: string): number {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', REPORT, 'src/check/cli.ts', '--lang', 'en'],
    { env: { ...process.env, CONTENT_DIR: folder }, encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([0, 'No findings.\n']);
  return Number(stderr);
}
