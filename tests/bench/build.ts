/**
 * Building, compressing left to the host: time and peak memory for generated stories that grow in chapters, and in features of one layer. Pictures show
 * five views in turn, so that their number does not grow with the story: drawing one takes the same time in every story.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type GeneratedSize, writeGeneratedStory } from '../support/generated-story.ts';
import { rounded, type Table } from './table.ts';

const STEPS = 5;
const MB = 1024 * 1024;
/** A build that takes longer is ended and told of. */
const MOST_SECONDS = 900;

const CHAPTERS: readonly GeneratedSize[] = [4, 40, 400].map((chapters) => ({ chapters, steps: STEPS, features: 100 }));
const FEATURES: readonly GeneratedSize[] = [100, 1000, 10_000, 100_000].map((features) => ({
  chapters: 4,
  steps: STEPS,
  features,
}));

/** The tables about building; a story whose build does not end in time has a row that says so. */
export async function measureBuilds(): Promise<readonly Table[]> {
  return [
    { title: `Building by chapters, ${String(STEPS)} steps each`, rows: await measureAll(CHAPTERS) },
    { title: 'Building by features of one layer, 4 chapters', rows: await measureAll(FEATURES) },
  ];
}

async function measureAll(sizes: readonly GeneratedSize[]): Promise<Table['rows']> {
  const rows: Table['rows'][number][] = [];
  for (const size of sizes) {
    const row = await measure(size);
    rows.push(row);
    // The largest stories take minutes: what is known is told.
    console.log(JSON.stringify(row));
  }
  return rows;
}

async function measure(size: GeneratedSize): Promise<Table['rows'][number]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-story-'));
  try {
    const content = join(folder, 'content');
    const site = join(folder, 'site');
    await writeGeneratedStory(content, size);
    const known = { chapters: size.chapters, features: size.features };
    const first = await build(content, site);
    if (first === null) return { ...known, 'first build s': NOT_ENDED };
    const again = await build(content, site);
    if (again === null) return { ...known, 'first build s': rounded(first.seconds, 1), 'rebuild s': NOT_ENDED };
    return {
      ...known,
      'first build s': rounded(first.seconds, 1),
      'rebuild s': rounded(again.seconds, 1),
      'peak MB': rounded(Math.max(first.peakBytes, again.peakBytes) / MB),
      'site MB': rounded((await sizeOf(site)) / MB, 1),
      'player kB': rounded((await stat(join(site, 'en', 'player.json'))).size / 1024),
      'largest tile kB': rounded((await largestTile(join(site, '_astro', 'layers'))) / 1024),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface BuildCost {
  readonly seconds: number;
  readonly peakBytes: number;
}

const NOT_ENDED = `not ended after ${String(MOST_SECONDS)} s`;

/** Builds a story as `npm run build` does after its check; `null` if it takes too long. Rejects when it fails, with what was printed. */
async function build(content: string, site: string): Promise<BuildCost | null> {
  const report = `${site}.memory`;
  const start = performance.now();
  const ended = await run(
    [
      `--import=${resolve('tests/bench/report-memory.ts')}`,
      '--env-file=.config/astro.env',
      'node_modules/astro/bin/astro.mjs',
      'build',
      '--outDir',
      site,
    ],
    { CONTENT_DIR: content, BENCH_MEMORY_FILE: report, PRECOMPRESS: 'no', NODE_ENV: 'production' },
  );
  if (!ended) return null;
  const seconds = (performance.now() - start) / 1000;
  return { seconds, peakBytes: Number(await readFile(report, 'utf8')) };
}

/** Runs a program; whether it ended in time. Rejects when it fails. */
function run(command: readonly string[], environment: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, command, {
      env: { ...process.env, ...environment },
      timeout: MOST_SECONDS * 1000,
      killSignal: 'SIGKILL',
    });
    let printed = '';
    child.stdout.on('data', (data) => (printed += String(data)));
    child.stderr.on('data', (data) => (printed += String(data)));
    child.once('error', fail);
    child.once('close', (code, signal) => {
      if (code === 0) done(true);
      else if (signal === 'SIGKILL' && child.killed) done(false);
      else fail(new Error(`The build failed:\n${printed.slice(-2000)}`));
    });
  });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await filesIn(folder)).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function largestTile(folder: string): Promise<number> {
  const sizes = await Promise.all((await filesIn(folder)).map(async (file) => (await stat(file)).size));
  return Math.max(0, ...sizes);
}
