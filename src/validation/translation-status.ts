import { valueAt } from './data-file.ts';
import type { ParsedChapter, ParsedContent, ParsedWords } from './parsed-content.ts';
import { passageFingerprint, passagesOf } from './passage-text.ts';

/**
 * How a translation stands to what it was made from. `current`: follows the words as they are; `outdated`: they changed
 * since; `untracked`: nobody said which version it follows; `missing`: there is none.
 */
export type TranslationState = 'current' | 'outdated' | 'untracked' | 'missing';

/** One passage of a chapter in one language that is translated into. */
export interface TranslatedPassage {
  readonly chapter: string;
  /** `null` for title and summary. */
  readonly step: string | null;
  readonly lang: string;
  readonly state: TranslationState;
  /** Of the passage in the source language as it is now. */
  readonly fingerprint: string;
  /** Line of the translation, from 1; of the whole file where it is missing. */
  readonly line: number;
}

/** Every passage in every language but the source, in reading order; empty for a story in one language. */
export function translationStatus({ chapters, editions }: ParsedContent): readonly TranslatedPassage[] {
  const { source, languages } = editions;
  return chapters.flatMap((chapter) => {
    const original = source === null ? undefined : chapter.words.get(source);
    if (!original) return [];
    return languages
      .filter((lang) => lang !== source)
      .flatMap((lang) => passageStates(chapter, original, lang, chapter.words.get(lang)));
  });
}

function passageStates(
  { id: chapter }: ParsedChapter,
  original: ParsedWords,
  lang: string,
  translation: ParsedWords | undefined,
): TranslatedPassage[] {
  const own = new Map((translation ? passagesOf(translation) : []).map((passage) => [passage.step, passage]));
  const recorded = valueAt(translation?.frontMatter.data?.value, ['translatedFrom']);
  return passagesOf(original).map((passage) => {
    const { step } = passage;
    const fingerprint = passageFingerprint(passage);
    const followed = step === null ? valueAt(recorded, ['head']) : valueAt(recorded, ['steps', step]);
    const state = !own.has(step) ? 'missing' : stateOf(followed, fingerprint);
    return { chapter, step, lang, state, fingerprint, line: own.get(step)?.line ?? 1 };
  });
}

function stateOf(followed: unknown, fingerprint: string): TranslationState {
  if (typeof followed !== 'string') return 'untracked';
  return followed === fingerprint ? 'current' : 'outdated';
}
