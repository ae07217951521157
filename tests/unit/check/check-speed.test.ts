import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type GeneratedSize, writeGeneratedStory } from '../../support/generated-story.ts';

/** What an editor waits for at most, on a machine that has nothing else to do. */
const PROMISED_MS = 2000;
/** Ten times as long when every name asked for its place by counting lines from the first. */
const LARGE_MS = 6000;
const TRIES = 3;
/** Says at the end how much of the processor the command had: never less than the time it takes, other programs aside. */
const REPORT = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error((user+system)/1000)})`;

test('the check of forty chapters needs less than two seconds of the processor, start included', async () => {
  expect(await leastMs({ chapters: 40, steps: 8, features: 500 }, PROMISED_MS)).toBeLessThan(PROMISED_MS);
});

test('the check of twenty thousand features takes time by their number, not by its square', async () => {
  expect(await leastMs({ chapters: 1, steps: 1, features: 20_000 }, LARGE_MS)).toBeLessThan(LARGE_MS);
});

/** Processor time of a check, start included: the least of a few tries, the first that is short enough. */
async function leastMs(size: GeneratedSize, enough: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  await writeGeneratedStory(folder, size);
  let least = Infinity;
  for (let tried = 0; tried < TRIES && least >= enough; tried += 1) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', REPORT, 'src/check/cli.ts', '--lang', 'en'],
      { env: { ...process.env, CONTENT_DIR: folder }, encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([0, 'No findings.\n']);
    least = Math.min(least, Number(stderr));
  }
  await rm(folder, { recursive: true });
  return least;
}
