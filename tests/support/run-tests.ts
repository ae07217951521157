/**
 * `node tests/support/run-tests.ts <project> [options of Vitest]`: runs one project of `tests/vitest.config.ts` and
 * leaves its counts in `tests/output/<project>.json`. A browser is found, or got, before Vitest starts.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBrowser } from './find-browser.ts';

const [project = '', ...options] = process.argv.slice(2);
if (['contract', 'visual', 'preview', 'e2e', 'long'].includes(project)) await ensureBrowser();

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const report = ['--reporter=default', '--reporter=json', `--outputFile.json=tests/output/${project}.json`];
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...report, ...options],
  { stdio: 'inherit' },
);
process.exit(run.status ?? 1);
