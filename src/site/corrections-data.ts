import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import type { Urls } from './urls.ts';

/** A correction with what it concerns. */
export interface CorrectionEntry {
  /** Names this correction alone, for good: its day, what it concerns, and a number from the second of both on. */
  readonly id: string;
  readonly chapter: Chapter;
  readonly correction: Chapter['corrections'][number];
  /** Chapter, or chapter and step, in the address of the whole story. */
  readonly fragment: string;
}

/** Every correction, newest first; those of one day in the order of the story. */
export function correctionEntries({ chapters }: Pick<Story, 'chapters'>): readonly CorrectionEntry[] {
  const counts = new Map<string, number>();
  const entries = chapters.flatMap((chapter) =>
    chapter.corrections.map((correction) => {
      const fragment = correction.step === undefined ? chapter.id : `${chapter.id}.${correction.step}`;
      const name = `${correction.date}.${fragment}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return { id: count === 1 ? name : `${name}.${String(count)}`, chapter, correction, fragment };
    }),
  );
  return entries.sort((a, b) => b.correction.date.localeCompare(a.correction.date));
}

/** The corrections for other programs: one list, words by language, addresses of what they concern. */
export interface CorrectionsData {
  readonly story: string;
  readonly updated: string;
  readonly corrections: readonly {
    readonly id: string;
    readonly date: string;
    readonly kind: string;
    readonly chapter: string;
    readonly step: string | null;
    readonly text: Readonly<Record<Lang, string>>;
    readonly url: Readonly<Record<Lang, string>>;
  }[];
}

/** What `/data/corrections.json` holds. */
export function correctionsData(story: Story, urls: Urls): CorrectionsData {
  const { input, languages } = story;
  return {
    story: input.id,
    updated: input.updated ?? input.published,
    corrections: correctionEntries(story).map(({ id, chapter, correction, fragment }) => ({
      id,
      date: correction.date,
      kind: correction.kind,
      chapter: chapter.id,
      step: correction.step ?? null,
      text: correction.text,
      url: Object.fromEntries(languages.map((lang) => [lang, urls.absolute(urls.step(lang, fragment))])),
    })),
  };
}
