import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { buildStory } from '../../../src/story/build-story.ts';
import { salvageContent } from '../../../src/validation/salvage-content.ts';
import { stepIdAt } from '../../../src/validation/step-lines.ts';
import { changedStory, contentFiles, situation, situations, storyTexts } from '../../support/content-fixtures.ts';

const texts = storyTexts('river');
const sound = contentFiles(texts);
const chapterFiles = [...texts.keys()].filter((path) => path.startsWith('chapters/'));
const chapters = [...new Set(chapterFiles.map((path) => path.split('/')[1] ?? ''))];

function withText(path: string, change: (text: string) => string) {
  return contentFiles(new Map([...texts, [path, change(texts.get(path) ?? '')]]));
}

function pieces(path: string) {
  return salvageContent(
    withText(path, () => '---\ntitle: [broken\n'),
    null,
  );
}

describe('what can be shown of a broken folder', () => {
  test('is the whole story where nothing is broken', () => {
    const salvaged = salvageContent(sound, null);
    expect(salvaged?.replaced.size).toBe(0);
    expect(salvaged?.written.chapters.map(({ id }) => id)).toEqual(chapters.map((name) => name.slice(3)));
  });

  test.for(situations())('is a whole story despite “%s”, once the story has been sound', (name) => {
    const salvaged = salvageContent(changedStory(situation(name).change), sound);
    expect(salvaged).not.toBeNull();
    expect(() => buildStory(salvaged!.written, fragmentAddresses)).not.toThrow();
  });

  test.for(chapterFiles)('has every other chapter and a placeholder when %s was never sound', (path) => {
    const salvaged = pieces(path);
    const id = path.split('/')[1]?.slice(3) ?? '';
    expect([...salvaged!.replaced]).toEqual([[id, 'placeholder']]);
    expect(salvaged!.written.chapters.map((chapter) => chapter.id)).toEqual(chapters.map((name) => name.slice(3)));
    const others = salvaged!.written.chapters.filter((chapter) => chapter.id !== id);
    const before = salvageContent(sound, null)!.written.chapters.filter((chapter) => chapter.id !== id);
    expect(others).toEqual(before);
    expect(() => buildStory(salvaged!.written, fragmentAddresses)).not.toThrow();
  });

  test('keeps the words of a chapter as they last were, and takes the new ones of the others', () => {
    const [first = '', second = ''] = chapterFiles.filter((path) => path.endsWith('en.md'));
    const changed = new Map(texts);
    changed.set(first, '## no front matter');
    changed.set(second, (texts.get(second) ?? '').replace(/^title: .*$/m, 'title: Renamed'));
    const salvaged = salvageContent(contentFiles(changed), sound);
    const titles = salvaged!.written.chapters.map(({ words }) => words['en']?.frontMatter.title);
    expect(titles[0]).toBe(/^title: (.*)$/m.exec(texts.get(first) ?? '')?.[1]);
    expect(titles[1]).toBe('Renamed');
    expect([...salvaged!.replaced.values()]).toEqual(['earlier']);
  });

  test('is nothing when what all chapters need was never readable', () => {
    expect(
      salvageContent(
        withText('story.yaml', () => 'languages: ['),
        null,
      ),
    ).toBeNull();
  });

  test('is never an exception, whatever happens to the files', () => {
    const edit = fc.record({
      file: fc.constantFrom(...texts.keys()),
      at: fc.nat({ max: 999 }),
      length: fc.integer({ min: 0, max: 60 }),
      put: fc.string({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const changed = new Map(texts);
        for (const { file, at, length, put } of edits) {
          const text = changed.get(file) ?? '';
          const start = Math.floor((at / 1000) * text.length);
          changed.set(file, text.slice(0, start) + put + text.slice(start + length));
        }
        const salvaged = salvageContent(contentFiles(changed), sound);
        expect(salvaged).not.toBeNull();
        buildStory(salvaged!.written, fragmentAddresses);
        salvageContent(contentFiles(changed), null);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('the step of a line', () => {
  const yaml =
    'place: x\nsteps:\n  # first\n  - id: one\n    layers: [a]\n  - layers: []\n    id: "two"\ncorrections:\n  - date: x\n';
  test('is the list item it stands in', () => {
    expect([4, 5, 6, 7, 9].map((line) => stepIdAt('chapters/10-a/chapter.yaml', yaml, line))).toEqual([
      'one',
      'one',
      'two',
      'two',
      null,
    ]);
  });

  test('is the heading above it, and the note’s step in the front matter', () => {
    const words = '---\ntitle: x\nnotes:\n  one:\n    - at: a\n---\n\n## One {#one}\n\ntext\n\n## Two {#two}\n\ntext';
    expect([2, 5, 6, 8, 10, 14].map((line) => stepIdAt('chapters/10-a/en.md', words, line))).toEqual([
      null,
      'one',
      null,
      'one',
      'one',
      'two',
    ]);
  });
});
