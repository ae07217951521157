import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, NPM_PACKAGES, type NpmPackage } from './requirements.ts';
import { runProgram } from './run.ts';

/**
 * Installs the data packages into `<folder>/packages` with npm, unless they are there, and returns where each one's data
 * file lies, by package name. They stay outside the project: together they unpack to 150 MB.
 */
export async function fetchPackages(folder: string): Promise<ReadonlyMap<string, string>> {
  const home = join(folder, 'packages');
  const files = new Map(NPM_PACKAGES.map((data) => [data.name, fileOf(home, data)]));
  const missing = [];
  for (const data of NPM_PACKAGES)
    if (!(await exists(fileOf(home, data)))) missing.push(`${data.name}@${data.version}`);
  if (missing.length > 0) {
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'package.json'), '{ "private": true }\n');
    await runProgram('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...missing], home);
  }
  return files;
}

function fileOf(home: string, { name, file }: NpmPackage): string {
  return join(home, 'node_modules', name, file);
}
