import { expect, test } from 'vitest';
import { placeAt, sourceText } from '../../../src/validation/source-text.ts';

const text = 'first\n\nthird line\nlast';
const source = sourceText('file.md', text);

/** Line and column by counting, character by character. */
function counted(offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

test('every offset has the line and column that counting gives', () => {
  for (let offset = 0; offset <= text.length; offset += 1) {
    expect(placeAt(source, offset)).toEqual({ file: 'file.md', ...counted(offset) });
  }
});

test('an offset beyond the text means its end, one before it its start', () => {
  expect(placeAt(source, 1000)).toEqual({ file: 'file.md', line: 4, column: 5 });
  expect(placeAt(source, -3)).toEqual({ file: 'file.md', line: 1, column: 1 });
});

test('a mark ends with its line', () => {
  expect(placeAt(source, 7, 20)).toEqual({ file: 'file.md', line: 3, column: 1, endColumn: 11 });
  expect(placeAt(source, 2, 4)).toEqual({ file: 'file.md', line: 1, column: 3, endColumn: 5 });
});

test('an empty file has one line', () => {
  expect(placeAt(sourceText('empty.md', ''), 0)).toEqual({ file: 'empty.md', line: 1, column: 1 });
});
