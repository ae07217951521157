import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

/** The script that host pages load. */
export interface LoaderBundle {
  /** Semantic version of the script; its major is that of the protocol. */
  readonly version: string;
  readonly code: string;
  /** Value for the attribute `integrity`. */
  readonly integrity: string;
}

const ENTRY = 'src/embed/loader/map-story.ts';
const MANIFEST = 'src/embed/package.json';

let bundled: Promise<LoaderBundle> | null = null;

/** Bundles the host script, once per process: one classic script without imports, for browsers of the last four years. */
export function loaderBundle(): Promise<LoaderBundle> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<LoaderBundle> {
  const { version } = JSON.parse(await readFile(MANIFEST, 'utf8')) as { version: string };
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    banner: { js: `/* map-story-loader ${version}, MIT */` },
    write: false,
  });
  const code = outputFiles[0]?.text;
  if (code === undefined) throw new Error(`Nothing was bundled from ${ENTRY}`);
  return { version, code, integrity: integrityOf(code) };
}

/** The hash of a text as browsers compare it. */
export function integrityOf(text: string): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}
