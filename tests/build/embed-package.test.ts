import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loaderBundle } from '../../src/site/embed-loader.ts';

const OUTPUT = 'tests/output/loader';

afterAll(() => {
  rmSync(OUTPUT, { recursive: true, force: true });
});

it('the host script becomes an npm package that holds the published script and its types', async () => {
  const packed = spawnSync(process.execPath, ['src/site/pack-loader.ts', OUTPUT], { encoding: 'utf8' });
  expect(packed.status, packed.stdout + packed.stderr).toBe(0);
  const [archive] = readdirSync(OUTPUT).filter((name) => name.endsWith('.tgz'));
  const { version, code } = await loaderBundle();
  expect(archive).toBe(`map-story-loader-${version}.tgz`);
  const unpacked = spawnSync('tar', ['-xzf', archive ?? '', '--one-top-level=unpacked'], { cwd: resolve(OUTPUT) });
  expect(unpacked.status).toBe(0);
  const folder = join(OUTPUT, 'unpacked/package');
  expect(readdirSync(folder).sort()).toEqual(['LICENSE', 'README.md', 'loader.d.ts', 'loader.js', 'package.json']);
  expect(readFileSync(join(folder, 'loader.js'), 'utf8')).toBe(code);
});
