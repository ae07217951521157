import type { FindingLanguage } from '../validation/finding.ts';
import { missingTexts } from '../validation/missing-translations.ts';
import type { ParsedContent } from '../validation/parsed-content.ts';
import type { TranslatedPassage, TranslationState } from '../validation/translation-status.ts';
import { passageKey } from './mark-reviewed.ts';

const words = {
  de: {
    passage: 'Stelle',
    states: { current: 'aktuell', outdated: 'veraltet', untracked: 'nicht erfasst', missing: 'fehlt' },
    none: 'Diese Geschichte hat keine Übersetzungen.',
    from: 'Ausgangssprache',
    data: 'Texte in Datendateien, die fehlen',
  },
  en: {
    passage: 'Passage',
    states: { current: 'current', outdated: 'outdated', untracked: 'not tracked', missing: 'missing' },
    none: 'This story has no translations.',
    from: 'Source language',
    data: 'Texts missing in data files',
  },
} as const;

/** A table of passages by language with a line of sums, or the same as JSON; ends without a line break. */
export function formatTranslations(
  passages: readonly TranslatedPassage[],
  content: ParsedContent,
  format: 'text' | 'json',
  lang: FindingLanguage,
): string {
  const languages = [...new Set(passages.map((each) => each.lang))];
  const texts = Object.fromEntries(languages.map((each) => [each, missingTexts(content, each)]));
  if (format === 'json') {
    const rows = passages.map((each) => ({ passage: passageKey(each), lang: each.lang, state: each.state }));
    return JSON.stringify({ source: content.editions.source, passages: rows, missingTexts: texts }, null, 2);
  }
  const t = words[lang];
  if (passages.length === 0) return t.none;
  const keys = [...new Set(passages.map(passageKey))];
  const rows = keys.map((key) => [
    key,
    ...languages.map((each) => {
      const found = passages.find((passage) => passage.lang === each && passageKey(passage) === key);
      return found ? t.states[found.state] : '';
    }),
  ]);
  return [
    `${t.from}: ${content.editions.source ?? '?'}`,
    '',
    ...alignColumns([[t.passage, ...languages], ...rows]),
    '',
    ...languages.map(
      (each) =>
        `${each}: ${sums(
          passages.filter((passage) => passage.lang === each),
          t.states,
        )}`,
    ),
    ...languages.flatMap((each) => missingLines(each, texts[each] ?? [], t.data)),
  ].join('\n');
}

function sums(passages: readonly TranslatedPassage[], states: Readonly<Record<TranslationState, string>>): string {
  return Object.entries(states)
    .map(([state, word]) => `${String(passages.filter((each) => each.state === state).length)} ${word}`)
    .join(', ');
}

function missingLines(lang: string, texts: readonly { file: string; line: number }[], title: string): string[] {
  if (texts.length === 0) return [];
  const files = [...new Set(texts.map(({ file }) => file))];
  return ['', `${title} (${lang}):`, ...files.map((file) => `  ${file}: ${linesOf(file, texts).join(', ')}`)];
}

function linesOf(file: string, texts: readonly { file: string; line: number }[]): readonly string[] {
  return texts.filter((text) => text.file === file).map(({ line }) => String(line));
}

function alignColumns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  return table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
