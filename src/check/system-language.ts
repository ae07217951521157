import type { FindingLanguage } from '../validation/finding.ts';

/** Language for findings: German where the terminal is German (`LC_ALL`, then `LANG`), English otherwise. */
export function systemLanguage(variables: Readonly<Record<string, string | undefined>> = process.env): FindingLanguage {
  return (variables['LC_ALL'] || variables['LANG'] || '').startsWith('de') ? 'de' : 'en';
}
