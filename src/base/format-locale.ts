/** The locale whose days and numbers an edition writes: English ones are those of Britain, others their language's own. */
export function formatLocale(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang;
}
