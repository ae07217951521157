/** `npm test`: everything that has to hold before a change is merged, stage by stage; the first failing stage ends it. */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { addCounts, readTestCounts, summaryLine, type TestCounts } from './test-counts.ts';

interface Stage {
  readonly title: string;
  /** Script in package.json. */
  readonly script: string;
  /** Project of `tests/vitest.config.ts`, when the stage runs tests. */
  readonly project?: string;
}

const stages: readonly Stage[] = [
  { title: 'Content', script: 'check' },
  { title: 'Types', script: 'typecheck' },
  { title: 'Style of the code', script: 'lint' },
  { title: 'Unit tests', script: 'test:unit', project: 'unit' },
  { title: 'Site', script: 'build' },
  { title: 'Build tests', script: 'test:build', project: 'build' },
  { title: 'Contracts of libraries, in a browser', script: 'test:contract', project: 'contract' },
  { title: 'Pictures of marks, in a browser', script: 'test:visual', project: 'visual' },
  { title: 'Journeys through the built site', script: 'test:e2e', project: 'e2e' },
];

let counts: TestCounts = { passed: 0, failed: 0 };
let failedStage: Stage | undefined;
for (const [index, stage] of stages.entries()) {
  console.log(`\n=== ${index + 1}/${stages.length} ${stage.title} (npm run ${stage.script})\n`);
  const { succeeded, tests } = await runStage(stage);
  counts = addCounts(counts, tests);
  if (!succeeded) {
    failedStage = stage;
    break;
  }
}
if (failedStage)
  console.log(`\n=== Failed: ${failedStage.title}. Again, this stage alone: npm run ${failedStage.script}`);
console.log(`\n${summaryLine(counts, failedStage !== undefined)}`);
process.exitCode = failedStage ? 1 : 0;

async function runStage({ script, project }: Stage): Promise<{ succeeded: boolean; tests: TestCounts }> {
  const report = project === undefined ? null : `tests/output/${project}.json`;
  if (report !== null) await rm(report, { force: true });
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { succeeded: status === 0, tests: report === null ? { passed: 0, failed: 0 } : await readTestCounts(report) };
}
