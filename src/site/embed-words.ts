import type { Lang } from '../schema/text.ts';

/** The words of an embed and of the page that explains it, in one language. */
export interface EmbedWords {
  readonly steps: string;
  readonly previous: string;
  readonly next: string;
  /** With `{index}` and `{count}`. */
  readonly step: string;
  /** With `{page}` and `{pages}`. */
  readonly page: string;
  readonly openStory: string;
  readonly openStoryShort: string;
  readonly about: string;
  readonly sources: string;
  readonly allSources: string;
  readonly skip: string;
  readonly card: string;
  readonly swipe: string;
}

const de: EmbedWords = {
  steps: 'Schritte der Geschichte',
  previous: 'Zurück',
  next: 'Weiter',
  step: 'Schritt {index} von {count}',
  page: 'Seite {page} von {pages}',
  openStory: 'Die Geschichte in voller Größe öffnen',
  openStoryShort: 'Ganz öffnen',
  about: 'Quellen und Nachweise',
  sources: 'Quellen',
  allSources: 'Alle Quellen und wie wir gearbeitet haben',
  skip: 'Geschichte überspringen',
  card: 'Eine Geschichte in Karten',
  swipe: 'Mit den Pfeiltasten oder durch Wischen geht es zum nächsten Schritt.',
};

const en: EmbedWords = {
  steps: 'Steps of the story',
  previous: 'Back',
  next: 'Next',
  step: 'Step {index} of {count}',
  page: 'page {page} of {pages}',
  openStory: 'Open the story at full size',
  openStoryShort: 'Open in full',
  about: 'Sources and credits',
  sources: 'Sources',
  allSources: 'All sources and how we worked',
  skip: 'Skip the story',
  card: 'A story in maps',
  swipe: 'Arrow keys or a swipe lead to the next step.',
};

const byLanguage: Readonly<Record<string, EmbedWords>> = { de, en };

/** The words of an embed in a language; English where there is no translation yet. */
export function embedWords(lang: Lang): EmbedWords {
  return byLanguage[lang] ?? en;
}
