import type { Lang } from '../schema/text.ts';

/** The words of the booklet that no other page has. */
export interface BookletWords {
  /** Name of the way there. */
  readonly link: string;
  readonly description: string;
  /** What the codes are for. */
  readonly codes: string;
  readonly online: string;
  /** Name of one code's address. */
  readonly codeOf: (title: string) => string;
  readonly print: string;
}

const de: BookletWords = {
  link: 'Zum Drucken',
  description: 'Die ganze Geschichte für Papier: jeder Schritt mit Karte, Legende und Quellen.',
  codes: 'Die Codes am Rand führen zur selben Stelle der bewegten Karte im Netz.',
  online: 'Im Netz',
  codeOf: (title) => `Code zur Stelle „${title}“ im Netz`,
  print: 'Am besten auf A4, mit Hintergrundgrafiken.',
};

const en: BookletWords = {
  link: 'For printing',
  description: 'The whole story for paper: every step with its map, legend and sources.',
  codes: 'The codes in the margin lead to the same place of the moving map online.',
  online: 'Online',
  codeOf: (title) => `Code for “${title}” online`,
  print: 'Best on A4, with background graphics.',
};

const byLanguage: Readonly<Record<string, BookletWords>> = { de, en };

/** The booklet's words in a language; English where the site has no translation yet. */
export function bookletWords(lang: Lang): BookletWords {
  return byLanguage[lang] ?? en;
}
