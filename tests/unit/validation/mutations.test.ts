import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { buildStory } from '../../../src/story/build-story.ts';
import { checkContent } from '../../../src/validation/check-content.ts';
import { contentFiles, storyTexts } from '../../support/content-fixtures.ts';

const story = storyTexts('river');
const pieces = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  '-',
  '---\n',
  '## ',
  '{#x}',
  '[@',
  '](',
  'map:',
  '![',
  '<b>',
  '\n',
  '\t',
  ' ',
  ',',
  '0',
  '&a',
  '*a',
  '#',
  '`',
  'é',
  '\u0000',
  '__proto__',
];

const edit = fc.record({
  file: fc.constantFrom(...story.keys()),
  at: fc.nat({ max: 999 }),
  length: fc.integer({ min: 0, max: 40 }),
  put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })),
});
const change = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  removed: fc.subarray([...story.keys()], { maxLength: 1 }),
});

test('whatever happens to the files, every finding has a place and a sound story can be built', () => {
  fc.assert(
    fc.property(change, ({ edits, removed }) => {
      const texts = new Map(story);
      for (const { file, at, length, put } of edits) {
        const text = texts.get(file) ?? '';
        const start = Math.floor((at / 1000) * text.length);
        texts.set(file, text.slice(0, start) + put + text.slice(start + length));
      }
      for (const file of removed) texts.delete(file);
      const { written, findings } = checkContent(contentFiles(texts));
      for (const { file, line, column, endColumn, message, hint } of findings) {
        const lines = (texts.get(file) ?? '').split(/\r\n|\r|\n/);
        expect(file).not.toBe('');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        expect(endColumn ?? Infinity).toBeGreaterThan(column);
        expect(`${message.de}${message.en}${hint.de}${hint.en}`).not.toContain('undefined');
      }
      expect(written === null).toBe(findings.some(({ severity }) => severity === 'error'));
      if (written) buildStory(written, fragmentAddresses);
    }),
    // Shrinking would check thousands of folders; a case this small is readable as it is.
    { numRuns: 200, endOnFailure: true },
  );
});
