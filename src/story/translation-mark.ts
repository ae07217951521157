import type { Lang } from '../schema/text.ts';

/** What `WrittenWords.marks` calls a chapter's title and summary: no id of a step has no letters. */
export const HEAD = '';

/** What readers must know about a translated passage. */
export interface TranslationMark {
  /** `outdated`: the source changed since; `missing`: these are the words of the source. */
  readonly state: 'outdated' | 'missing';
  /** Language translated from. */
  readonly source: Lang;
}
