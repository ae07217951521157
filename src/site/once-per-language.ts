import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';

/** The same function, which makes its answer once per story and language: every page of an edition asks for it. */
export function oncePerLanguage<T>(
  make: (story: Story, lang: Lang) => Promise<T>,
): (story: Story, lang: Lang) => Promise<T> {
  const made = new WeakMap<Story, Map<Lang, Promise<T>>>();
  return (story, lang) => {
    const byLanguage = made.get(story) ?? new Map<Lang, Promise<T>>();
    made.set(story, byLanguage);
    const answer = byLanguage.get(lang) ?? make(story, lang);
    byLanguage.set(lang, answer);
    return answer;
  };
}
