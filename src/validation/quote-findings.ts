import type { Finding, Place } from './finding.ts';
import { finding } from './finding-catalogue.ts';

/**
 * Marks that a language does not use. German: straight ones, English closing ones, and English opening ones (`“` after a
 * blank and before a letter). English: straight double ones, German opening ones and those with points.
 */
const foreign: Readonly<Record<string, RegExp>> = {
  de: /"|”|(?<![^\s(\[–—-])“(?=[\p{L}\p{N}])/u,
  en: /"|„|‚(?=\p{L})|»|«/u,
};

/** The first quotation mark that its language does not use; `null` when there is none, or no rule for the language. */
export function foreignQuote(words: string, lang: string): string | null {
  return foreign[lang]?.exec(words)?.[0] ?? null;
}

/** One finding when words hold quotation marks that their language does not use; none otherwise. */
export function quoteFindings(words: string, lang: string, place: Place): Finding[] {
  const quote = foreignQuote(words, lang);
  return quote === null ? [] : [finding('foreign-quotes', place, { quote, lang: lang === 'de' ? 'de' : 'en' })];
}
