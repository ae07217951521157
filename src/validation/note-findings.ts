import type { StepInput } from '../schema/chapter.ts';
import { isRecord, valueAt, type DataFile, type DataPath } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { KnownFeature, KnownIds } from './known-ids.ts';
import { unknownId } from './link-findings.ts';
import type { ParsedChapter, ParsedContent, ParsedWords } from './parsed-content.ts';
import { quoteFindings } from './quote-findings.ts';
import { shorten } from './words-places.ts';

/** A note as far as it can be read. */
interface LooseNote {
  readonly step: string;
  readonly at: string | null;
  readonly text: string | null;
  readonly data: DataFile;
  readonly path: DataPath;
}

/** Rules for the notes on a chapter's maps: their step and feature exist, can be seen, and every language has them. */
export function noteFindings(chapter: ParsedChapter, known: KnownIds, content: ParsedContent): Finding[] {
  const steps = new Map(chapter.steps.flatMap((step) => (step.id === null ? [] : [[step.id, step.input] as const])));
  const all = [...chapter.words.values()].filter(({ lang }) => content.languages.includes(lang));
  const complete = all.filter(({ lang }) => content.editions.finished.includes(lang));
  return all.flatMap((words) => [
    ...stepKeyFindings(words, new Set(steps.keys())),
    ...looseNotes(words).flatMap((note) => [
      ...wordFindings(note, words.lang),
      ...featureFindings(note, steps.get(note.step) ?? null, known, content.map.checked),
    ]),
    ...(complete.includes(words) ? languageFindings(words, complete) : []),
  ]);
}

function looseNotes(words: ParsedWords): readonly LooseNote[] {
  const { data } = words.frontMatter;
  const notes = valueAt(data?.value, ['notes']);
  if (!data || !isRecord(notes)) return [];
  return Object.entries(notes).flatMap(([step, list]) =>
    (Array.isArray(list) ? (list as readonly unknown[]) : []).map((note, index) => {
      const [at, text] = ['at', 'text'].map((field) => stringAt(note, field));
      return { step, at: at ?? null, text: text ?? null, data, path: ['notes', step, index] };
    }),
  );
}

function stringAt(value: unknown, field: string): string | null {
  const found = valueAt(value, [field]);
  return typeof found === 'string' ? found : null;
}

function stepKeyFindings({ frontMatter: { data } }: ParsedWords, steps: ReadonlySet<string>): Finding[] {
  const notes = valueAt(data?.value, ['notes']);
  if (!data || !isRecord(notes) || steps.size === 0) return [];
  return Object.keys(notes).flatMap((step) => {
    const unknown = unknownId(step, steps);
    return unknown ? [finding('note-unknown-step', data.placeOf(['notes', step], 'key'), unknown)] : [];
  });
}

/** Signs of Markdown that would stand on the map as typed. */
const MARKUP = /\*\*|`|\]\(|\[@/;

function wordFindings({ text, data, path }: LooseNote, lang: string): Finding[] {
  if (text === null) return [];
  const place = data.placeOf([...path, 'text']);
  return [
    ...(MARKUP.test(text) ? [finding('note-not-plain', place, { text: shorten(text) })] : []),
    ...quoteFindings(text, lang, place),
  ];
}

function featureFindings(note: LooseNote, step: StepInput | null, known: KnownIds, checked: string | null): Finding[] {
  const { at, data, path } = note;
  if (at === null || !known.features) return [];
  const place = data.placeOf([...path, 'at']);
  const unknown = unknownId(at, known.features);
  if (unknown) return [finding('note-unknown-feature', place, unknown)];
  const feature = known.features.get(at);
  if (!feature || !step) return [];
  if (!isShown(feature, step, known)) return [finding('note-not-shown', place, { id: at, step: note.step })];
  const shown = step.date ?? checked;
  if (feature.date === null || shown === null || feature.date <= shown) return [];
  return [finding('note-later', place, { id: at, date: feature.date, shown })];
}

/** A layer that does not exist is a finding of its own. */
function isShown(feature: KnownFeature, step: StepInput, { layers }: KnownIds): boolean {
  return step.layers.some((layer) => feature.layers.has(layer) || !layers?.has(layer));
}

/** One finding per step and other language whose notes are not about the same features in the same order. */
function languageFindings(words: ParsedWords, all: readonly ParsedWords[]): Finding[] {
  const { data } = words.frontMatter;
  if (!data) return [];
  const own = subjects(words);
  return all.flatMap((other) => {
    if (other === words || !other.frontMatter.data) return [];
    const theirs = subjects(other);
    return [...own].flatMap(([step, expected]) =>
      // Where both have notes, the first language says it for both.
      theirs.get(step) === expected || (theirs.has(step) && all.indexOf(other) < all.indexOf(words))
        ? []
        : [
            finding('note-languages-differ', data.placeOf(['notes', step], 'key'), {
              step,
              lang: other.lang,
              expected,
            }),
          ],
    );
  });
}

/** What the notes of each step are about, as one text. */
function subjects(words: ParsedWords): ReadonlyMap<string, string> {
  const byStep = new Map<string, string>();
  for (const { step, at } of looseNotes(words)) {
    const before = byStep.get(step);
    byStep.set(step, before === undefined ? (at ?? '?') : `${before}, ${at ?? '?'}`);
  }
  return byStep;
}
