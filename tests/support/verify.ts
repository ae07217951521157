/**
 * `npm test`: everything that has to hold before a change is merged, stage by stage; the first failing stage ends it.
 * Checks of one stage run side by side, and say what they found one after the other.
 */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { addCounts, readTestCounts, summaryLine, type TestCounts } from './test-counts.ts';

interface Check {
  /** Script in package.json. */
  readonly script: string;
  /** Project of `tests/vitest.config.ts`, when the check runs tests. */
  readonly project?: string;
}

interface Stage {
  readonly title: string;
  readonly checks: readonly Check[];
}

interface Outcome {
  readonly succeeded: boolean;
  readonly tests: TestCounts;
}

const NONE: TestCounts = { passed: 0, failed: 0 };

const stages: readonly Stage[] = [
  // Without what the sync writes, neither types nor style can be checked: Astro's modules would be unknown.
  { title: 'Content', checks: [{ script: 'check' }, { script: 'sync' }] },
  // Each waits for one core much of the time.
  {
    title: 'Types and style of the code, unit tests',
    checks: [{ script: 'typecheck' }, { script: 'lint' }, { script: 'test:unit', project: 'unit' }],
  },
  { title: 'Site', checks: [{ script: 'build' }] },
  { title: 'Build tests', checks: [{ script: 'test:build', project: 'build' }] },
  {
    title: 'Contracts of libraries and pictures of marks, in a browser; the preview while editing',
    checks: [
      { script: 'test:contract', project: 'contract' },
      { script: 'test:visual', project: 'visual' },
      { script: 'test:preview', project: 'preview' },
    ],
  },
  { title: 'Journeys through the built site', checks: [{ script: 'test:e2e', project: 'e2e' }] },
];

let counts = NONE;
let failed: Stage | undefined;
for (const [index, stage] of stages.entries()) {
  const started = performance.now();
  console.log(`\n=== ${index + 1}/${stages.length} ${stage.title} (${stage.checks.map(command).join(', ')})\n`);
  const outcomes = await runStage(stage);
  console.log(`\n=== ${((performance.now() - started) / 1000).toFixed(0)} s`);
  counts = outcomes.reduce((sum, { tests }) => addCounts(sum, tests), counts);
  if (outcomes.some(({ succeeded }) => !succeeded)) {
    failed = stage;
    break;
  }
}
if (failed)
  console.log(`\n=== Failed: ${failed.title}. Again, this stage alone: ${failed.checks.map(command).join(', ')}`);
console.log(`\n${summaryLine(counts, failed !== undefined)}`);
process.exitCode = failed ? 1 : 0;

function command({ script }: Check): string {
  return `npm run ${script}`;
}

async function runStage({ checks }: Stage): Promise<readonly Outcome[]> {
  const alone = checks.length === 1;
  return Promise.all(checks.map((check) => runCheck(check, alone)));
}

/** Runs a script; its words appear at once when it runs alone, otherwise together when it ends. */
async function runCheck({ script, project }: Check, alone: boolean): Promise<Outcome> {
  const report = project === undefined ? null : `tests/output/${project}.json`;
  if (report !== null) await rm(report, { force: true });
  const run = spawn('npm', ['run', '--silent', script], {
    stdio: ['inherit', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise<boolean>((resolve) => {
    run.once('error', () => {
      resolve(false);
    });
    run.once('close', (code) => {
      resolve(code === 0);
    });
  });
  const words = [run.stdout, run.stderr].map(async (stream) => (stream === null ? '' : text(stream)));
  const succeeded = await ended;
  if (!alone) console.log(`--- npm run ${script}\n${(await Promise.all(words)).join('')}`);
  return { succeeded, tests: report === null ? NONE : await readTestCounts(report) };
}
