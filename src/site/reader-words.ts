import type { Lang } from '../schema/text.ts';

/** Words of what helps a reader along: reading time, resuming, sharing, the glossary. */
export interface ReaderWords {
  readonly chapterMenu: string;
  readonly readingTime: (minutes: number) => string;
  readonly resumeLabel: string;
  readonly resume: string;
  readonly dismiss: string;
  readonly share: string;
  /** In an embed, of the page that it is of. */
  readonly shareLink: string;
  readonly copied: string;
  readonly copyThis: string;
  readonly glossary: string;
  readonly glossaryIntro: string;
  readonly terms: string;
  readonly localNames: string;
  readonly localNamesIntro: string;
  readonly usedIn: string;
}

const words = {
  de: {
    chapterMenu: 'Kapitelmenü',
    readingTime: (minutes) => `${String(minutes)} ${minutes === 1 ? 'Minute' : 'Minuten'} Lesezeit`,
    resumeLabel: 'Weiterlesen',
    resume: 'Weiterlesen bei:',
    dismiss: 'Nein, von vorn',
    share: 'Diese Stelle teilen',
    shareLink: 'Link teilen',
    copied: 'Adresse kopiert',
    copyThis: 'Adresse zum Kopieren',
    glossary: 'Begriffe und Namen',
    glossaryIntro: 'Begriffe der Geschichte, kurz erklärt und belegt, und wie Orte sich vor Ort schreiben.',
    terms: 'Begriffe',
    localNames: 'Namen, wie sie vor Ort geschrieben werden',
    localNamesIntro: 'Jeder Name führt zu dem, was die Karte über ihn weiß.',
    usedIn: 'Kommt vor in',
  },
  en: {
    chapterMenu: 'Chapter menu',
    readingTime: (minutes) => `${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} to read`,
    resumeLabel: 'Continue reading',
    resume: 'Continue at:',
    dismiss: 'No, from the start',
    share: 'Share this place',
    shareLink: 'Share the link',
    copied: 'Address copied',
    copyThis: 'Address to copy',
    glossary: 'Terms and names',
    glossaryIntro: 'Terms of the story, briefly explained and sourced, and how places are written where they are.',
    terms: 'Terms',
    localNames: 'Names as they are written locally',
    localNamesIntro: 'Each name leads to what the map knows of it.',
    usedIn: 'Used in',
  },
} satisfies Readonly<Record<string, ReaderWords>>;

const byLanguage: Readonly<Record<string, ReaderWords>> = words;

/** The words in a language; English where the site has no translation yet. */
export function readerWords(lang: Lang): ReaderWords {
  return byLanguage[lang] ?? words.en;
}
