/** Which names only the story in `content/` uses, so that a test can prove that the code is free of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that stand in names of chapters or of things on a map and belong to no story. */
const commonWords = new Set([
  'cover',
  'ending',
  'intro',
  'open',
  'start',
  'pipeline',
  'marine',
  'offensive',
  'sept',
  'stara',
]);

interface NamedFeature {
  readonly properties?: { readonly names?: Readonly<Record<string, string>> } | null;
}

/**
 * Proper names of the story in lower case: the words of the chapters' folder names, the names of features that are one
 * word, and the capitalised words that a feature's name has in all its languages; four letters at least, less those
 * that any story may use. Empty when the folder does not exist.
 */
export function storyWords(contentFolder: string): ReadonlySet<string> {
  const found = [...chapterWords(join(contentFolder, 'chapters')), ...featureWords(join(contentFolder, 'map'))];
  return new Set(found.map((word) => word.toLowerCase()).filter((word) => word.length >= 4 && !commonWords.has(word)));
}

/** The words of a text as written: letters of any script, no digits. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

function chapterWords(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).flatMap(wordsOf) : [];
}

function featureWords(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.geojson'));
  return files.flatMap((name) => {
    const { features } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { features: NamedFeature[] };
    return features.flatMap(({ properties }) => properNouns(Object.values(properties?.names ?? {}).map(wordsOf)));
  });
}

/** Out of one feature's names, each as words: whole names of one word, and capitalised words common to all of them. */
function properNouns(names: readonly (readonly string[])[]): readonly string[] {
  const single = names.filter((words) => words.length === 1).flat();
  const [first = [], ...others] = names;
  const shared = first.filter((word) => /^\p{Lu}/u.test(word) && others.every((words) => words.includes(word)));
  return [...single, ...shared];
}
