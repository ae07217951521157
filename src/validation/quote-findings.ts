import type { Finding, Place } from './finding.ts';
import { finding } from './finding-catalogue.ts';

/** Straight quotes, English closing quotes, and English opening quotes: `“` after a blank and before a letter. */
const FOREIGN = /"|”|(?<![^\s(\[–—-])“(?=[\p{L}\p{N}])/u;

/** One finding when German words hold quotation marks that German does not use; none otherwise. */
export function quoteFindings(words: string, place: Place): Finding[] {
  const quote = FOREIGN.exec(words)?.[0];
  return quote === undefined ? [] : [finding('foreign-quotes', place, { quote })];
}
