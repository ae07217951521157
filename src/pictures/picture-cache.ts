import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The libraries whose version can change a picture. Others come and go without drawing all pictures again. */
const DRAWING_LIBRARIES = [
  '@mapbox/vector-tile',
  '@maplibre/maplibre-gl-style-spec',
  '@resvg/resvg-js',
  'fontkit',
  'pbf',
  'sharp',
] as const;

/** Finished pictures in a folder, one file for each set of inputs, and one for what is known of it. */
export interface PictureCache {
  /**
   * The file for some inputs: made by `draw` unless it is there. `inputs` and what is known of the picture (`about`) are
   * anything that JSON can write.
   */
  file<About>(inputs: unknown, extension: string, draw: () => Promise<Drawn<About>>): Promise<CachedPicture<About>>;
}

/** What a picture's drawing brings. */
export interface Drawn<About> {
  readonly file: Uint8Array;
  readonly about: About;
}

/** A finished picture. */
export interface CachedPicture<About> {
  readonly about: About;
  /** Absolute path. */
  readonly path: string;
  readonly bytes: number;
  /** Changes when any input changes: 20 hexadecimal digits. */
  readonly hash: string;
  /** Whether it had to be drawn. */
  readonly drawn: boolean;
}

/** A cache in `folder`, relative to the project's root; `version` stands for the code that draws. */
export function createPictureCache(folder: string, version: string): PictureCache {
  const directory = resolve(folder);
  return {
    file: async <About>(inputs: unknown, extension: string, draw: () => Promise<Drawn<About>>) => {
      const hash = createHash('sha256').update(version).update(JSON.stringify(inputs)).digest('hex').slice(0, 20);
      const path = join(directory, `${hash}.${extension}`);
      const beside = join(directory, `${hash}.json`);
      const [size, known] = await Promise.all([ifThere(stat(path)), ifThere(readFile(beside, 'utf8'))]);
      if (size !== null && known !== null) {
        return { path, hash, bytes: size.size, about: JSON.parse(known) as About, drawn: false };
      }
      const { file, about } = await draw();
      await writeWhole(directory, beside, Buffer.from(JSON.stringify(about)));
      await writeWhole(directory, path, file);
      return { path, hash, bytes: file.length, about, drawn: true };
    },
  };
}

/** Stands for the code of this folder and the versions of the libraries that it draws with. */
export async function drawingVersion(): Promise<string> {
  // From the project's root, not from this module: a bundled module stands elsewhere.
  const folder = resolve('src/pictures');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const data of await Promise.all(names.map((name) => readFile(join(folder, name))))) hash.update(data);
  const { dependencies } = JSON.parse(await readFile(resolve('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return hash.update(JSON.stringify(DRAWING_LIBRARIES.map((name) => dependencies[name]))).digest('hex');
}

async function ifThere<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside and then renamed: a build that is stopped half way leaves no half picture. */
async function writeWhole(directory: string, path: string, file: Uint8Array): Promise<void> {
  await mkdir(directory, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, file);
  await rename(draft, path);
}
