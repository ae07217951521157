import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeGeneratedStory } from '../../support/generated-story.ts';

/** What an editor waits for at most, on a machine that has nothing else to do. */
const PROMISED_MS = 2000;
const TRIES = 3;
/** Says at the end how much of the processor the command had: never less than the time it takes, other programs aside. */
const REPORT = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error((user+system)/1000)})`;

test('the check of forty chapters needs less than two seconds of the processor, start included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  await writeGeneratedStory(folder, { chapters: 40, steps: 8, features: 500 });
  let leastMs = Infinity;
  for (let tried = 0; tried < TRIES && leastMs >= PROMISED_MS; tried += 1) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', REPORT, 'src/check/cli.ts', '--lang', 'en'],
      { env: { ...process.env, CONTENT_DIR: folder }, encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([0, 'No findings.\n']);
    leastMs = Math.min(leastMs, Number(stderr));
  }
  await rm(folder, { recursive: true });
  expect(leastMs).toBeLessThan(PROMISED_MS);
});
