import type { Published } from '../schema/published.ts';
import { isRecord, valueAt } from './data-file.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { KnownIds } from './known-ids.ts';
import type { ParsedChapter, ParsedContent, ParsedWords } from './parsed-content.ts';
import { passageNumbers, passagesOf } from './passage-text.ts';

/** Rules for redirects in `story.yaml`: from what is gone to what exists. */
export function redirectFindings(content: ParsedContent, { steps }: KnownIds): Finding[] {
  const { data } = content.story;
  const redirects = valueAt(data?.value, ['redirects']);
  if (!data || !isRecord(redirects) || steps === null) return [];
  const chapters = content.chapters.map(({ id }) => id);
  const entries = new Set([...chapters, ...steps]);
  return Object.entries(redirects).flatMap(([from, to]) => {
    const place = data.placeOf(['redirects', from], 'key');
    if (entries.has(from)) return [finding('redirect-of-existing', place, { id: from })];
    if (typeof to !== 'string') return [];
    const alike = [...entries].filter((id) => id.includes('.') === from.includes('.'));
    if (alike.includes(to)) return [];
    const suggestion = didYouMean(to, alike);
    return [finding('redirect-target', data.placeOf(['redirects', from]), { id: to, suggestion })];
  });
}

/** Warnings about what readers could see before: steps that are gone, and numbers that changed without a correction. */
export function publishedFindings(content: ParsedContent, { steps }: KnownIds): Finding[] {
  const { data, value } = content.published;
  if (!data || !value || steps === null) return [];
  const redirects = valueAt(content.story.data?.value, ['redirects']);
  const redirected = isRecord(redirects) ? Object.keys(redirects) : [];
  const gone = Object.keys(value.steps).filter((id) => !steps.has(id) && !redirected.includes(id));
  const published = Object.keys(value.steps).join(', ');
  return [
    ...gone.map((id) =>
      finding('published-step-gone', data.placeOf(['steps', id], 'key'), {
        id,
        published,
        suggestion: nearestStep(id, [...steps], value),
      }),
    ),
    ...content.chapters.flatMap((chapter) => numberFindings(chapter, value)),
  ];
}

/** A step that is new since the record, best of the same chapter; else one with a similar name. */
function nearestStep(id: string, steps: readonly string[], { steps: recorded }: Published): string | null {
  const fresh = steps.filter((step) => !Object.hasOwn(recorded, step));
  const chapter = id.split('.')[0] ?? '';
  const own = fresh.filter((step) => step.startsWith(`${chapter}.`));
  const only = own.length === 1 ? own : [];
  return didYouMean(id, fresh) ?? only[0] ?? didYouMean(id, steps);
}

function numberFindings(chapter: ParsedChapter, published: Published): Finding[] {
  return [...chapter.words.values()].flatMap((words) =>
    passagesOf(words).flatMap((passage) => {
      const before = published.steps[`${chapter.id}.${passage.step ?? ''}`]?.[words.lang];
      if (!before || isCorrected(chapter, passage.step, published.recorded)) return [];
      const now = passageNumbers(passage);
      const gone = without(before, now);
      const fresh = without(now, before);
      if (gone.length + fresh.length === 0) return [];
      return [
        finding('numbers-changed', headingPlace(words, passage.line), {
          step: `${chapter.id}.${passage.step ?? ''}`,
          gone: gone.join('; '),
          fresh: fresh.join('; '),
          recorded: published.recorded,
        }),
      ];
    }),
  );
}

function headingPlace({ source }: ParsedWords, line: number) {
  const length = source.lines[line - 1]?.length ?? 0;
  return { file: source.file, line, column: 1, ...(length > 0 ? { endColumn: length + 1 } : {}) };
}

/** What the first list has more often than the second. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const rest = [...other];
  return list.filter((entry) => {
    const at = rest.indexOf(entry);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function isCorrected({ chapter }: ParsedChapter, step: string | null, since: string): boolean {
  const corrections = valueAt(chapter.data?.value, ['corrections']);
  return (Array.isArray(corrections) ? corrections : []).some((each: unknown) => {
    const [date, about] = [valueAt(each, ['date']), valueAt(each, ['step'])];
    return typeof date === 'string' && date >= since && (about === undefined || about === step);
  });
}
