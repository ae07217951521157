import type { Lang } from '../schema/text.ts';
import { stringsFor } from './strings.ts';

/** Words about editions: translations that lag behind, addresses that moved, corrections as data. */
export interface EditionStrings {
  /** This passage changed in another language after it was translated. */
  readonly outdated: (source: string) => string;
  /** This passage stands in another language because it is not translated yet. */
  readonly missing: (source: string) => string;
  /** This whole edition is not finished. */
  readonly unfinished: (source: string) => string;
  readonly readOriginal: (source: string) => string;
  readonly moved: string;
  readonly feed: string;
  readonly correctionsAsData: string;
  readonly sourcesAsData: string;
  readonly ofChapter: string;
}

const de: EditionStrings = {
  outdated: (source) => `Diese Stelle hat sich ${source} geändert, seit sie übersetzt wurde.`,
  missing: (source) => `Diese Stelle ist noch nicht übersetzt und steht hier ${source}.`,
  unfinished: (source) => `Diese Ausgabe ist noch nicht fertig übersetzt. Was fehlt, steht ${source}.`,
  readOriginal: (source) => `Neueste Fassung ${source} lesen`,
  moved: 'Dieses Kapitel hat eine neue Adresse',
  feed: 'Korrekturen abonnieren (RSS)',
  correctionsAsData: 'Korrekturen als Daten (JSON)',
  sourcesAsData: 'Quellen für Literaturverwaltungen (CSL-JSON)',
  ofChapter: 'Korrekturen dieses Kapitels',
};

const en: EditionStrings = {
  outdated: (source) => `This passage has changed ${source} since it was translated.`,
  missing: (source) => `This passage is not translated yet and stands here ${source}.`,
  unfinished: (source) => `This edition is not fully translated yet. What is missing stands ${source}.`,
  readOriginal: (source) => `Read the latest version ${source}`,
  moved: 'This chapter has a new address',
  feed: 'Subscribe to corrections (RSS)',
  correctionsAsData: 'Corrections as data (JSON)',
  sourcesAsData: 'Sources for reference managers (CSL-JSON)',
  ofChapter: 'Corrections to this chapter',
};

const byLanguage: Readonly<Record<string, EditionStrings>> = { de, en };

/** Words about editions in a language; English where the site has no translation yet. */
export function editionStrings(lang: Lang): EditionStrings {
  return byLanguage[lang] ?? en;
}

/** A language as a sentence names it after a verb: `auf Deutsch`, `in German`. */
export function inLanguage(named: Lang, lang: Lang): string {
  const name = new Intl.DisplayNames([byLanguage[lang] ? lang : 'en'], { type: 'language' }).of(named);
  const shown = name ?? stringsFor(named).languageName;
  return lang === 'de' ? `auf ${shown}` : `in ${shown}`;
}
