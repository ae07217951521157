import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../../src/validation/did-you-mean.ts';
import { withExcerpt } from '../../../src/validation/excerpt.ts';
import { splitFrontMatter } from '../../../src/validation/front-matter.ts';
import { finding } from '../../../src/validation/finding-catalogue.ts';
import { parseJson } from '../../../src/validation/parse-json.ts';
import { parseYaml } from '../../../src/validation/parse-yaml.ts';
import { placeAt, sourceText } from '../../../src/validation/source-text.ts';

describe('JSON', () => {
  test('reads what the language reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const { data, findings } = parseJson(sourceText('a.json', text));
        expect(findings).toEqual([]);
        expect(data?.value).toEqual(JSON.parse(text));
      }),
    );
  });

  test('refuses what the language refuses', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { data } = parseJson(sourceText('a.json', text));
        let value: unknown = null;
        try {
          value = JSON.parse(text);
        } catch {
          expect(data).toBeNull();
          return;
        }
        expect(data?.value).toEqual(value);
      }),
    );
  });

  test('knows where values and names stand', () => {
    const { data } = parseJson(sourceText('a.json', '{\n  "list": [\n    { "id": "x" }\n  ]\n}'));
    expect(data?.placeOf(['list', 0, 'id'])).toEqual({ file: 'a.json', line: 3, column: 13, endColumn: 16 });
    expect(data?.placeOf(['list', 0, 'id'], 'key')).toMatchObject({ line: 3, column: 7, endColumn: 11 });
    expect(data?.placeOf(['list', 0, 'missing'])).toMatchObject({ line: 3, column: 5 });
  });
});

describe('YAML', () => {
  test('keeps dates, times and scales as words', () => {
    const { data } = parseYaml(sourceText('a.yaml', 'a: 2026-02-01\nb: 10:30\nc: 1:25000\nd: no\ne: Leser:innen'));
    expect(data?.value).toEqual({ a: '2026-02-01', b: '10:30', c: '1:25000', d: 'no', e: 'Leser:innen' });
  });

  test('knows where values and names stand, through aliases too', () => {
    const { data } = parseYaml(sourceText('a.yaml', 'base: &b\n  zoom: 3\ncopy: *b\nlist: [1, 22]\n'));
    expect(data?.placeOf(['list', 1])).toEqual({ file: 'a.yaml', line: 4, column: 11, endColumn: 13 });
    expect(data?.placeOf(['base', 'zoom'], 'key')).toMatchObject({ line: 2, column: 3 });
    expect(data?.placeOf(['copy', 'zoom'])).toMatchObject({ line: 2, column: 9 });
  });
});

describe('front matter', () => {
  test('has the lines of its file', () => {
    const { frontMatter, bodyLine, body } = splitFrontMatter(
      sourceText('a.md', '---\r\ntitle: T\r\nsummary: S\r\n---\r\nText'),
    );
    expect(frontMatter.data?.placeOf(['summary'])).toMatchObject({ line: 3, column: 10 });
    expect([bodyLine, body]).toEqual([5, '\n\n\n\nText']);
  });

  test('that is broken is found in its own line', () => {
    const { frontMatter } = splitFrontMatter(sourceText('a.md', '---\ntitle: T\nsummary: One: two\n---\n'));
    expect(frontMatter.findings).toMatchObject([{ code: 'MS-010', line: 3, column: 10 }]);
  });

  test('that never ends does not swallow the chapter', () => {
    const { frontMatter, body } = splitFrontMatter(sourceText('a.md', '---\ntitle: T\n\n## A {#a}\n\nText\n\n---\n'));
    expect(frontMatter.findings.map(({ code }) => code)).toEqual(['MS-109']);
    expect(body).toContain('## A {#a}');
  });
});

describe('a place', () => {
  test('counts lines and columns from 1 and ends with its line', () => {
    const source = sourceText('a', 'ab\ncd\n');
    expect(placeAt(source, 0, 1)).toEqual({ file: 'a', line: 1, column: 1, endColumn: 2 });
    expect(placeAt(source, 4, 99)).toEqual({ file: 'a', line: 2, column: 2, endColumn: 3 });
    expect(placeAt(source, 99)).toEqual({ file: 'a', line: 3, column: 1 });
  });

  test('is shown with the line before and a mark', () => {
    const found = finding('empty-text', { file: 'a', line: 2, column: 3, endColumn: 5 }, {});
    expect(withExcerpt(found, sourceText('a', 'one\nx: ""')).excerpt).toBe('  1 | one\n> 2 | x: ""\n    |   ^^');
  });

  test('in a very long line is shown with what stands around it', () => {
    const line = `${'a'.repeat(500)}!${'b'.repeat(500)}`;
    const { excerpt = '' } = withExcerpt(
      finding('empty-text', { file: 'a', line: 1, column: 501 }, {}),
      sourceText('a', line),
    );
    const [shown = '', mark = ''] = excerpt.split('\n');
    expect(shown.length).toBeLessThan(120);
    expect(shown[mark.indexOf('^')]).toBe('!');
  });
});

test('a suggestion is near what was written, or none', () => {
  expect(didYouMean('titel', ['title', 'summary'])).toBe('title');
  expect(didYouMean('weather', ['title', 'summary'])).toBeNull();
  expect(didYouMean('a', [])).toBeNull();
});
