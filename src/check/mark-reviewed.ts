import { isMap, parseDocument } from 'yaml';
import type { ParsedContent } from '../validation/parsed-content.ts';
import type { TranslatedPassage } from '../validation/translation-status.ts';

/** What the commands call a passage: the chapter for title and summary, `chapter.step` for a step. */
export function passageKey({ chapter, step }: Pick<TranslatedPassage, 'chapter' | 'step'>): string {
  return step === null ? chapter : `${chapter}.${step}`;
}

/**
 * New texts of language files in which passages are recorded as following their source as it is now, by path below the
 * content folder. Words, notes and comments stay as they are; records of steps that are gone are dropped.
 */
export function markReviewed(
  passages: readonly TranslatedPassage[],
  { chapters }: ParsedContent,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { id, words, steps } of chapters) {
    const ids = steps.flatMap((step) => step.id ?? []);
    for (const [lang, { source }] of words) {
      const own = passages.filter((each) => each.chapter === id && each.lang === lang);
      if (own.length > 0) texts.set(source.file, withRecord(source.text, own, ids));
    }
  }
  return texts;
}

function withRecord(text: string, passages: readonly TranslatedPassage[], steps: readonly string[]): string {
  const [, front = ''] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  const rest = text.slice(text.indexOf(front) + front.length);
  const document = parseDocument(front);
  for (const { step, fingerprint } of passages) {
    document.setIn(step === null ? ['translatedFrom', 'head'] : ['translatedFrom', 'steps', step], fingerprint);
  }
  const recorded = document.getIn(['translatedFrom', 'steps'], true);
  if (isMap(recorded)) {
    // In the order in which the browser editor writes what it does not show: nobody's save moves a line.
    recorded.items = recorded.items
      .filter(({ key }) => steps.includes(String(key)))
      .sort((a, b) => String(a.key).localeCompare(String(b.key), 'en', { numeric: true }));
  }
  return `---\n${onlyRecord(front, document.toString({ lineWidth: 0, flowCollectionPadding: true }))}${rest}`;
}

/** The front matter as written, with nothing but its record taken from the new one: quotes and blanks stay. */
function onlyRecord(before: string, after: string): string {
  const block = /^translatedFrom:.*(?:\n[ \t]+.*)*/m;
  const record = block.exec(after)?.[0] ?? '';
  return block.test(before) ? before.replace(block, () => record) : `${before.trimEnd()}\n${record}`;
}
