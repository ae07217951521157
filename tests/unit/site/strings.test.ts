import { describe, expect, it } from 'vitest';
import { formatDay, stringsFor } from '../../../src/site/strings.ts';

describe('the words of the interface', () => {
  it('exist in German and English and fall back to English elsewhere', () => {
    expect(stringsFor('de').chapters).toBe('Kapitel');
    expect(stringsFor('en').chapters).toBe('Chapters');
    expect(stringsFor('fr')).toBe(stringsFor('en'));
  });

  it('write a day as each language does, whatever the time zone', () => {
    expect(formatDay('2025-08-06', 'de')).toBe('6. August 2025');
    expect(formatDay('2025-08-06', 'en')).toBe('6 August 2025');
  });
});
