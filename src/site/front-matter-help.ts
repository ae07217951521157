import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFiles } from '../check/read-files.ts';
import { editorSchemas } from '../schema/editor-schemas.ts';

const NAME = 'words';

/** What Astro's extension for code editors reads: which schema the front matter of which file has. */
export interface CollectionsFile {
  readonly collections: readonly { readonly hasSchema: boolean; readonly name: string }[];
  /** Collection by address of the file, in lower case. */
  readonly entries: Readonly<Record<string, string>>;
}

/** The entry for every language file of a story; `directory` is the absolute path of its folder. */
export function frontMatterCollections(paths: readonly string[], directory: string): CollectionsFile {
  const words = paths.filter((path) => /^chapters\/[^/]+\/[a-z]{2}\.md$/.test(path));
  return {
    collections: [{ hasSchema: true, name: NAME }],
    entries: Object.fromEntries(
      words.map((path) => [decodeURIComponent(pathToFileURL(join(directory, path)).href).toLowerCase(), NAME]),
    ),
  };
}

/**
 * Tells Astro's extension how the front matter of language files is written, so that it completes and explains fields in
 * them. The extension reads `.astro/collections`, a folder of generated files.
 */
export async function writeFrontMatterHelp(contentDirectory: string, root: string): Promise<void> {
  const files = await readFiles(contentDirectory);
  if (!files) return;
  const folder = join(root, '.astro', 'collections');
  const schema = editorSchemas().get('front-matter.schema.json');
  if (schema === undefined) throw new Error('There is no schema of front matter.');
  await mkdir(folder, { recursive: true });
  const collections = frontMatterCollections(files.paths, resolve(contentDirectory));
  await writeFile(join(folder, `${NAME}.schema.json`), schema);
  await writeFile(join(folder, 'collections.json'), `${JSON.stringify(collections, null, 2)}\n`);
}
