import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { plainEnvironment } from './plain-environment.ts';

/** How a program ended and all it printed. */
export interface ProgramRun {
  readonly status: number | null;
  readonly printed: string;
}

/** Runs the project's Node with these arguments, without what the test tool and a site's own settings add to the environment. */
export function runNode(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ProgramRun {
  const env = { ...plainEnvironment(), ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { status, printed: `${stdout}${stderr}` };
}

/** Builds a content folder whole, as `npm run build` does, into an output folder, which is emptied before. */
export function buildSite(content: string, output: string, environment: NodeJS.ProcessEnv = {}): ProgramRun {
  rmSync(output, { recursive: true, force: true });
  return runNode(['--env-file=.config/astro.env', 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', output], {
    ...environment,
    CONTENT_DIR: content,
  });
}
