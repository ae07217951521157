import type { Source } from '../schema/sources.ts';
import type { Lang } from '../schema/text.ts';

const sourceWord: Readonly<Record<Lang, string>> = { de: 'Quelle', en: 'Source' };

/** Who speaks in a source: the outlet, else the publisher, else the authors, else its title. */
export function sourceName(source: Source): string {
  const authors = (source.author ?? []).map((name) => name.literal ?? name.family).filter((name) => name !== undefined);
  return source['container-title'] ?? source.publisher ?? (authors.join(', ') || source.title);
}

/** What a citation's number says when read aloud, e.g. `Source 3: Reuters, p. 4`. English where a language has no word here. */
export function citationLabel(lang: Lang, number: number, source: Source, locator: string | null): string {
  const where = locator === null ? '' : `, ${locator}`;
  return `${sourceWord[lang] ?? sourceWord['en']} ${number}: ${sourceName(source)}${where}`;
}
