import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles, PictureFacts } from '../../src/validation/content-layout.ts';

/** Stories and planted mistakes from `tests/fixtures`, in memory. */

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** A change to a fixture story; `find` must stand in the file, and only its first occurrence is replaced. */
export interface Change {
  /** Folder under `stories`; default `river`. */
  readonly story?: string;
  readonly edits?: readonly { readonly file: string; readonly find: string; readonly put: string }[];
  readonly remove?: readonly string[];
  readonly add?: Readonly<Record<string, string>>;
  /** Picture files by path, as facts; `null` for a file that is no picture. */
  readonly pictures?: Readonly<Record<string, PictureFacts | null>>;
  /** Files that are links to elsewhere. */
  readonly links?: readonly string[];
}

/** All files of a fixture story, by path. */
export function storyTexts(name: string): ReadonlyMap<string, string> {
  const folder = join(fixtures, 'stories', name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** Files as the check takes them. */
export function contentFiles(
  texts: ReadonlyMap<string, string>,
  pictures: ReadonlyMap<string, PictureFacts | null> = new Map(),
): ContentFiles {
  return { paths: [...texts.keys(), ...pictures.keys()].sort(), texts, pictures };
}

/** A fixture story with a change. Throws when an edit finds nothing to replace. */
export function changedStory(change: Change): ContentFiles {
  const texts = new Map(storyTexts(change.story ?? 'river'));
  for (const { file, find, put } of change.edits ?? []) {
    const text = texts.get(file);
    if (!text?.includes(find)) throw new Error(`${file} does not say ${JSON.stringify(find)}.`);
    texts.set(
      file,
      text.replace(find, () => put),
    );
  }
  for (const file of change.remove ?? []) texts.delete(file);
  for (const [file, text] of Object.entries(change.add ?? {})) texts.set(file, text);
  const files = contentFiles(texts, new Map(Object.entries(change.pictures ?? {})));
  const links = change.links ?? [];
  return links.length === 0 ? files : { ...files, paths: [...files.paths, ...links].sort(), elsewhere: links };
}

/** Names of the planted mistakes, sorted. */
export function situations(): readonly string[] {
  return readdirSync(join(fixtures, 'findings')).sort();
}

/** The change of one situation, and where its expectation stands. */
export function situation(name: string): { readonly change: Change; readonly expected: string } {
  const folder = join(fixtures, 'findings', name);
  const change = JSON.parse(readFileSync(join(folder, 'change.json'), 'utf8')) as Change;
  return { change, expected: join(folder, 'expected.json') };
}

/** Path of a fixture story. */
export function storyFolder(name: string): string {
  return join(fixtures, 'stories', name);
}
