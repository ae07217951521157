import { describe, expect, test } from 'vitest';
import { sourceSchema } from '../../../src/schema/sources.ts';
import { titleLanguage } from '../../../src/site/source-text.ts';

const source = (title: string, more: object = {}) => sourceSchema.parse({ id: 'a', type: 'webpage', title, ...more });

describe('the language of a source’s title', () => {
  test.each([
    ['is that of the source', 'Газ через Дунай', { language: 'uk' }, 'uk'],
    ['keeps its region', 'Gas across the river', { language: 'en-GB' }, 'en-GB'],
    [
      'is that of the list for a title without a letter of the source’s script',
      'Gas across the river',
      { language: 'uk' },
      'de',
    ],
    [
      'is what the source says of its title',
      'Gas across the river',
      { language: 'ro', custom: { 'title-language': 'en' } },
      'en',
    ],
    ['stays as given where it is no language tag', 'Gas across the river', { language: 'English' }, 'English'],
    ['is unknown where nothing is said', 'Gas across the river', {}, undefined],
  ])('%s', (_, title, more, language) => {
    expect(titleLanguage(source(title, more), 'de')).toBe(language);
  });

  test('other fields of a reference manager’s own are let pass', () => {
    expect(titleLanguage(source('A', { custom: { shelf: 3 } }), 'de')).toBeUndefined();
  });
});
