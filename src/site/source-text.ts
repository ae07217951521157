import type { Source } from '../schema/sources.ts';
import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';
import { dateFormat } from './date-formats.ts';

/** The day, month or year a source was issued, in words; `null` when its date is unknown. */
export function sourceDay(source: Source, lang: Lang): string | null {
  const [year, month, day] = source.issued?.['date-parts'][0] ?? [];
  if (year === undefined) return null;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  return dateFormat(lang, options).format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}

/** The language in which the list of sources is kept: what editors wrote there is written once, for all editions. */
export function sourcesLanguage({ input, sourceLanguage }: Story): Lang {
  return input.sourcesLanguage ?? sourceLanguage;
}

/**
 * The language of a source's title, for who hears it read; `undefined` when nothing is known. A title without a letter of
 * its language's script was translated, into the language in which the list of sources is kept.
 */
export function titleLanguage({ language, title, custom }: Source, kept?: Lang): Lang | undefined {
  const told = custom?.['title-language'];
  if (told !== undefined || language === undefined) return told;
  const script = scriptOf(language);
  return script === null || new RegExp(`\\p{Script=${script}}`, 'u').test(title) ? language : kept;
}

/** The script a language is usually written in, `Cyrl` say; `null` for what is no language tag, or several scripts in one. */
function scriptOf(language: string): string | null {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script !== undefined && ['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor', 'Arab', 'Hebr'].includes(script)
      ? script
      : null;
  } catch {
    return null; // A reference manager's own wording, such as “English”.
  }
}

/** The site a source stands on, without `www.`; `null` when it has no address. */
export function sourceHost(source: Source): string | null {
  return source.URL === undefined ? null : new URL(source.URL).hostname.replace(/^www\./, '');
}

/** A source in one line: publication, title, day, address; without what is not known. */
export function sourceReference(source: Source, lang: Lang): string {
  const publication = source['container-title'] ?? source.publisher;
  return [publication, source.title, sourceDay(source, lang), source.URL].filter((part) => part != null).join(', ');
}
