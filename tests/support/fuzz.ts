/**
 * `npm run fuzz -- --runs 2000 --seed 1 --folder content`: damages a story at random, checks every damaged copy and prints
 * what should not have happened, with the number that brings it back. Exit 1 on any fault.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examine } from './content-invariants.ts';
import { mutate, randomNumbers } from './content-mutations.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, folder: { type: 'string' } },
});
const runs = Number(values.runs ?? 500);
const first = Number(values.seed ?? 1);
const folder = values.folder ?? 'content';

const texts = readTexts(folder);
const codes = new Map<string, number>();
let [built, faulty, worstMs] = [0, 0, 0];
const start = performance.now();
for (let seed = first; seed < first + runs; seed += 1) {
  const { texts: damaged, names } = mutate(texts, randomNumbers(seed));
  const begun = performance.now();
  const { faults, findings, built: isBuilt } = examine(damaged);
  worstMs = Math.max(worstMs, performance.now() - begun);
  if (isBuilt) built += 1;
  for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1);
  if (faults.length === 0) continue;
  faulty += 1;
  console.log(`--seed ${String(seed)} --runs 1 (${names.join('; ')})`);
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
}
const seconds = ((performance.now() - start) / 1000).toFixed(0);
const refused = runs - built;
console.log(
  `${String(runs)} mutations of ${folder} in ${seconds} s (slowest ${worstMs.toFixed(0)} ms): ${String(refused)} refused with errors, ` +
    `${String(built)} built with every word, ${String(codes.size)} codes seen, ${String(faulty)} with faults.`,
);
process.exitCode = faulty === 0 ? 0 : 1;

function readTexts(directory: string): ReadonlyMap<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.(?:yaml|md|json|geojson)$/.test(path));
  return new Map(
    paths
      .sort()
      .map((path) => [path.slice(join(directory, '/').length).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
