import { describe, expect, test } from 'vitest';
import { isRefusal, type ContentChange, type Refusal } from '../../../src/new/content-change.ts';
import { newChapter } from '../../../src/new/new-chapter.ts';
import { newLanguage } from '../../../src/new/new-language.ts';
import { newStory } from '../../../src/new/new-story.ts';
import { checkContent } from '../../../src/validation/check-content.ts';
import { layOut } from '../../../src/validation/content-layout.ts';
import { parseContent } from '../../../src/validation/parse-content.ts';
import type { ParsedContent } from '../../../src/validation/parsed-content.ts';
import { contentFiles, storyTexts } from '../../support/content-fixtures.ts';

function parsed(texts: ReadonlyMap<string, string>): ParsedContent {
  const files = contentFiles(texts);
  return parseContent(files, layOut(files.paths)).content;
}

function accepted(result: ContentChange | Refusal): ReadonlyMap<string, string> {
  if (isRefusal(result)) throw new Error(result.refused.en);
  return result.files;
}

function codesAfter(texts: ReadonlyMap<string, string>, files: ReadonlyMap<string, string>): readonly string[] {
  const { findings } = checkContent(contentFiles(new Map([...texts, ...files])));
  return [...new Set(findings.map(({ code }) => code))];
}

/** The story of the river with a folder renamed. */
function renamed(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...storyTexts('river')].map(([path, text]) => [path.replace(from, to), text]));
}

describe('a new chapter', () => {
  test('passes the check, which names only the words of the template', () => {
    const texts = storyTexts('lake');
    expect(codesAfter(texts, accepted(newChapter('harbour', parsed(texts))))).toEqual(['MS-424']);
  });

  test('stands after the last chapter and before the ending', () => {
    const texts = renamed('02-delta', '20-delta');
    const files = accepted(newChapter('harbour', parsed(texts)));
    expect([...files.keys()][0]).toBe('chapters/11-harbour/chapter.yaml');
    expect(codesAfter(texts, files)).toEqual(['MS-424']);
  });

  test('is refused where its id exists, is none, or no number is left', () => {
    const texts = storyTexts('river');
    expect(newChapter('delta', parsed(texts))).toHaveProperty('refused');
    expect(newChapter('Delta 2', parsed(texts))).toHaveProperty('refused');
    // The ending has the number right after the last chapter.
    expect(newChapter('harbour', parsed(texts))).toHaveProperty('refused');
  });
});

test.for([['en'], ['de', 'en'], ['fr', 'en', 'de']])('a new story in %s passes the check as it is', (languages) => {
  const { files } = newStory(languages, '2026-03-02');
  expect(codesAfter(new Map(), files)).toEqual(['MS-424']);
});

describe('a new language', () => {
  const texts = storyTexts('lake');
  const change = accepted(newLanguage('fr', parsed(texts)));

  test('changes two lines of story.yaml and nothing else', () => {
    expect([...change.keys()]).toEqual(['story.yaml']);
    const before = (texts.get('story.yaml') ?? '').split('\n');
    const after = (change.get('story.yaml') ?? '').split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual(['languages: [de, en, fr]', 'unfinished: [fr]']);
    expect(before.filter((line) => !after.includes(line))).toEqual(['languages: [de, en]']);
  });

  test('builds with the words of the source language, and one finding says how much is missing', () => {
    const { written, findings } = checkContent(contentFiles(new Map([...texts, ...change])));
    expect(findings.map(({ code }) => code)).toEqual(['MS-422']);
    expect(written?.input.title['fr']).toBe(written?.input.title['de']);
    expect(written?.chapters[0]?.words['fr']?.marks).toEqual(
      new Map(['', 'lake', 'ferry'].map((id) => [id, { state: 'missing', source: 'de' }])),
    );
  });

  test('may be half done: what is translated shows, the rest is marked', () => {
    const half = new Map([...texts, ...change]);
    const words = '---\ntitle: Le lac\nsummary: Le lac de Constance touche trois pays.\n---\n';
    const step =
      '\n## Trois pays {#lake}\n\n![Carte : le lac et ses trois riverains, de Constance à Bregenz](map:)\n\nÀ qui ?\n';
    half.set('chapters/01-ferry/fr.md', words + step);
    const { written, findings } = checkContent(contentFiles(half));
    expect(findings.map(({ code }) => code)).toEqual(['MS-422']);
    const french = written?.chapters[0]?.words['fr'];
    expect(french?.steps.map(({ title }) => title)).toEqual(['Trois pays', 'Die Fähre']);
    expect([...(french?.marks.keys() ?? [])]).toEqual(['ferry']);
  });

  test('is refused where it exists or is none', () => {
    expect(newLanguage('en', parsed(texts))).toHaveProperty('refused');
    expect(newLanguage('french', parsed(texts))).toHaveProperty('refused');
  });
});
