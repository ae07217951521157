import { textFingerprint } from '../base/text-fingerprint.ts';
import { valueAt } from './data-file.ts';
import type { ParsedWords } from './parsed-content.ts';

/** A part of a language file that is translated as one: a step, or the chapter's title and summary. */
export interface Passage {
  /** The step's id; `null` for title and summary. */
  readonly step: string | null;
  /** As written, notes included. */
  readonly text: string;
  readonly line: number;
}

/** The passages of a language file, title and summary first, then its steps in the order written; steps without an id are left out. */
export function passagesOf(words: ParsedWords): readonly Passage[] {
  const { source, body, frontMatter } = words;
  const starts = body.steps.map(({ heading }) => heading.position?.start.line ?? 1);
  const [title, summary] = ['title', 'summary'].map((field) => valueAt(frontMatter.data?.value, [field]));
  const head = { step: null, text: `${String(title)}\n${String(summary)}`, line: 1 };
  const steps = body.steps.flatMap(({ id }, index): Passage[] => {
    const line = starts[index] ?? 1;
    const lines = source.lines.slice(line - 1, (starts[index + 1] ?? source.lines.length + 1) - 1);
    return id === null ? [] : [{ step: id, text: [...lines, ...noteTexts(words, id)].join('\n'), line }];
  });
  return [head, ...steps];
}

/** Changes with any word of a passage, and with nothing else: a step may get another id. */
export function passageFingerprint({ text }: Passage): string {
  return textFingerprint(text.replace(/\{#[^}]*\}/g, ''));
}

/** Numbers in a passage's words as written (`2.500`, `7.25`), in order: not those of ids, addresses and citations. */
export function passageNumbers({ text }: Passage): readonly string[] {
  const words = text
    .replace(/\[@[^\]]*\]/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\{#[^}]*\}/g, ' ');
  return words.match(/\d+(?:[.,:]\d+)*/g) ?? [];
}

function noteTexts({ frontMatter }: ParsedWords, step: string): readonly string[] {
  const notes = valueAt(frontMatter.data?.value, ['notes', step]);
  return (Array.isArray(notes) ? notes : []).flatMap((note: unknown) => {
    const text = valueAt(note, ['text']);
    return typeof text === 'string' ? [text] : [];
  });
}
