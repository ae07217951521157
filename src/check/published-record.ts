import type { Published } from '../schema/published.ts';
import type { ParsedContent } from '../validation/parsed-content.ts';
import { passageNumbers, passagesOf } from '../validation/passage-text.ts';

/**
 * What readers can see now: every step with the numbers in its words. Steps that were published before and are gone stay
 * in the record, because links to them stay in the world. `today` is a day, `2025-08-06`.
 */
export function publishedRecord({ chapters, published }: ParsedContent, today: string): Published {
  const now = chapters.flatMap(({ id, words }) => {
    const steps = new Map<string, Record<string, readonly string[]>>();
    for (const [lang, own] of words) {
      for (const passage of passagesOf(own)) {
        if (passage.step === null) continue;
        const key = `${id}.${passage.step}`;
        steps.set(key, { ...steps.get(key), [lang]: passageNumbers(passage) });
      }
    }
    return [...steps];
  });
  const steps = Object.fromEntries([...Object.entries(published.value?.steps ?? {}), ...now]);
  return { recorded: today, steps: steps as Published['steps'] };
}

/** The record as a file, one step per line, so that a changed step is a changed line. */
export function formatPublished({ recorded, steps }: Published): string {
  const lines = Object.entries(steps).map(([key, numbers]) => `    ${JSON.stringify(key)}: ${JSON.stringify(numbers)}`);
  return `{\n  "recorded": ${JSON.stringify(recorded)},\n  "steps": {\n${lines.join(',\n')}\n  }\n}\n`;
}
