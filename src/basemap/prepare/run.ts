import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);
const mapshaperBin = createRequire(import.meta.url).resolve('mapshaper/bin/mapshaper');

/** Runs one mapshaper session with the commands given, in `folder`. Throws with mapshaper's own words when it stops. */
export async function runMapshaper(folder: string, commands: readonly string[]): Promise<void> {
  const args = ['--max-old-space-size=6144', mapshaperBin, ...commands];
  const { stderr } = await run(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 });
  if (/^Error/m.test(stderr)) throw new Error(stderr);
}

/** Runs a program and returns what it wrote to standard output (up to 512 MB). Throws when it fails. */
export async function runProgram(program: string, args: readonly string[], folder: string): Promise<string> {
  const { stdout } = await run(program, args, { cwd: folder, maxBuffer: 1 << 29 });
  return stdout;
}
