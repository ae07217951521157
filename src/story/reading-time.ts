import type { Lang } from '../schema/text.ts';
import type { Chapter } from './story.ts';

/**
 * Words a minute that adults read silently, in non-fiction: Brysbaert 2019, doi:10.1016/j.jml.2019.104047, has 238 for
 * English; languages with longer words have fewer of them for the same time, German about 200.
 */
const WORDS_PER_MINUTE: Readonly<Record<Lang, number>> = { en: 238, de: 200 };
const OTHER_LANGUAGES = 215;

/** Seconds a reader looks at a step's map before reading on. */
const SECONDS_PER_MAP = 5;

/** How long the words of chapters take to read and their maps to look at, in whole minutes, at least 1. */
export function readingMinutes(chapters: readonly Chapter[], lang: Lang): number {
  const texts = chapters.flatMap(({ text, steps }) => [
    text[lang]?.title,
    text[lang]?.summary,
    ...steps.flatMap((step) => [step.text[lang]?.title, step.text[lang]?.plain]),
  ]);
  const words = texts.flatMap((text) => text?.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? []).length;
  const maps = chapters.reduce((sum, { steps }) => sum + steps.length, 0);
  const minutes = words / (WORDS_PER_MINUTE[lang] ?? OTHER_LANGUAGES) + (maps * SECONDS_PER_MAP) / 60;
  return Math.max(1, Math.round(minutes));
}
