import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/validation/check-content.ts';
import type { Finding } from '../../../src/validation/finding.ts';
import { findingCatalogue } from '../../../src/validation/finding-catalogue.ts';
import { changedStory, contentFiles, situation, situations, storyTexts } from '../../support/content-fixtures.ts';

function findingsOf(name: string): readonly Finding[] {
  return checkContent(changedStory(situation(name).change)).findings;
}

describe('a planted mistake', () => {
  test.for(situations())('%s is found at its place', async (name) => {
    const found = findingsOf(name).map(({ code, file, line, column }) => ({ code, file, line, column }));
    expect(found.length).toBeGreaterThan(0);
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(situation(name).expected);
  });
});

test.for(['river', 'lake'])('the story %s has no findings', (name) => {
  expect(checkContent(contentFiles(storyTexts(name))).findings).toEqual([]);
});

describe('the wording of findings', () => {
  const examples = new Map<string, Finding>();
  for (const finding of situations().flatMap(findingsOf)) {
    if (!examples.has(finding.code)) examples.set(finding.code, finding);
  }

  test.for(['de', 'en'] as const)('stays as it is in %s', async (lang) => {
    const sorted = [...examples.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    const rows = sorted.map(({ code, message, hint }) => `${code} ${message[lang]}\n       ${hint[lang]}`);
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`../../fixtures/finding-words.${lang}.txt`);
  });

  test('is shown by an example for every code but those of bytes and folders', () => {
    const codes = Object.values(findingCatalogue).map(({ code }) => code);
    expect(codes.filter((code) => !examples.has(code))).toEqual(['MS-009', 'MS-014']);
  });

  test('has one code per kind', () => {
    const codes = Object.values(findingCatalogue).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
