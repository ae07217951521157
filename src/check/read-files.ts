import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ContentFiles, PictureFacts } from '../validation/content-layout.ts';

const TEXT = /\.(?:ya?ml|md|json|geojson)$/;

/**
 * Reads all files of a content folder; names that start with a full stop are left out. Links are followed within the folder
 * and no further: a story must not publish what else lies on the machine that builds it. `null` when there is no such folder.
 */
export async function readFiles(directory: string): Promise<ContentFiles | null> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(missing);
  if (!entries) return null;
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: join(entry.parentPath, entry.name).slice(join(directory, sep).length).split(sep).join('/'),
      isLink: entry.isSymbolicLink(),
    }))
    .filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')));
  const paths = files.map(({ path }) => path).sort();
  const links = files.filter(({ isLink }) => isLink).map(({ path }) => path);
  const elsewhere = await linksElsewhere(directory, links);
  const readable = paths.filter((path) => !elsewhere.includes(path));
  const texts = await Promise.all(
    readable
      .filter((path) => TEXT.test(path))
      .map(async (path) => [path, decode(await readFile(join(directory, path)))] as const),
  );
  return { paths, texts: new Map(texts), pictures: await readPictures(directory, readable), elsewhere };
}

/** Which links do not end at a file of the folder. */
async function linksElsewhere(directory: string, links: readonly string[]): Promise<readonly string[]> {
  const root = join(await realpath(directory), sep);
  const checked = await Promise.all(
    links.map(async (path) => {
      const end = await realpath(join(directory, path)).catch(() => null);
      const inside = end !== null && end.startsWith(root) && (await stat(end)).isFile();
      return inside ? [] : [path];
    }),
  );
  return checked.flat();
}

/** Facts of the pictures in `media/`. Their library takes a moment to load, so that stories without pictures do without. */
async function readPictures(directory: string, paths: readonly string[]) {
  const pictures = paths.filter((path) => path.startsWith('media/'));
  if (pictures.length === 0) return new Map<string, PictureFacts | null>();
  const { pictureFacts } = await import('../media/picture-facts.ts');
  const facts = await Promise.all(
    pictures.map(async (path) => [path, await pictureFacts(await readFile(join(directory, path)))] as const),
  );
  return new Map(facts);
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The one way decoding fails; the check words it as a finding.
    return null;
  }
}
