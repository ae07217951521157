import { formatLocale } from './format-locale.ts';

const NO_BREAK = '\u00A0';

const patterns = new Map<string, RegExp>();

/**
 * A text whose days keep with their months: no line ends within “1. Januar” or “January 1”. Months as the language has
 * them in dates, whole and short.
 */
export function bindDates(text: string, lang: string): string {
  const pattern = patterns.get(lang) ?? datePattern(lang);
  patterns.set(lang, pattern);
  return text.replaceAll(pattern, NO_BREAK);
}

/** The blank between a day and its month, on whichever side the day stands. */
function datePattern(lang: string): RegExp {
  const months = (['long', 'short'] as const).flatMap((length) => monthNames(lang, length));
  const anyMonth = [...new Set(months)]
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
  return new RegExp(
    String.raw`(?<=\b\d{1,2}\.?) (?=(?:${anyMonth})(?!\p{L}))|(?<=(?<!\p{L})(?:${anyMonth})) (?=\d{1,2}\b)`,
    'gu',
  );
}

function monthNames(lang: string, length: 'long' | 'short'): string[] {
  // With a day beside it a month may have another ending than alone.
  const format = new Intl.DateTimeFormat(formatLocale(lang), { day: 'numeric', month: length, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2024, month, 15));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  }).filter((name) => /\p{L}/u.test(name));
}
