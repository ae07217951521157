import type { FeatureEntry, FeatureGroup } from './feature-index.ts';
import { foldText } from './fold-text.ts';

/**
 * The groups reduced to what a reader looks for: every word typed begins a word of a name, in any language and spelling.
 * Groups without a match are left out; an empty query finds everything.
 */
export function searchFeatures(groups: readonly FeatureGroup[], query: string): readonly FeatureGroup[] {
  const words = foldText(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => matches(entry, words)) }))
    .filter(({ entries }) => entries.length > 0);
}

function matches({ searchText }: FeatureEntry, words: readonly string[]): boolean {
  return words.every(
    (word) => searchText.startsWith(word) || searchText.includes(` ${word}`) || searchText.includes(`\n${word}`),
  );
}
