import { describe, expect, test } from 'vitest';
import { bindDates } from '../../../src/base/bind-dates.ts';

const shown = (text: string, lang: string): string => bindDates(text, lang).replaceAll('\u00A0', '_');

describe('a date', () => {
  test('keeps its day with its month, in each language', () => {
    expect(shown('endete am 1. Januar 2024.', 'de')).toBe('endete am 1._Januar 2024.');
    expect(shown('ended on 1 January 2024.', 'en')).toBe('ended on 1_January 2024.');
    expect(shown('on January 1, 2024', 'en')).toBe('on January_1, 2024');
    expect(shown('1 вересня', 'uk')).toBe('1_вересня');
  });

  test('may end a line before its year', () => {
    expect(shown('im Januar 2024', 'de')).toBe('im Januar 2024');
  });

  test('is told from other numbers', () => {
    expect(shown('91 Soldaten, 12 Marder', 'de')).toBe('91 Soldaten, 12 Marder');
    expect(shown('it may 3 times', 'en')).toBe('it may 3 times');
  });
});
