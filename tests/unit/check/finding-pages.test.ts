import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingCatalogue } from '../../../src/validation/finding-catalogue.ts';
import { FINDING_PAGES } from '../../../src/check/reporters.ts';
import { findingPages } from '../../support/finding-pages.ts';

describe('the pages about codes', () => {
  const pages = findingPages();

  test('are those of the catalogue; npm run guide writes them', () => {
    expect(readdirSync(FINDING_PAGES).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(readFileSync(join(FINDING_PAGES, name), 'utf8'), name).toBe(text);
  });

  test('exist for every code, with an example but for those of bytes and folders', () => {
    const codes = Object.values(findingCatalogue).map(({ code }) => code);
    const without = codes.filter((code) => !(pages.get(`${code}.md`) ?? '').includes('```'));
    expect(without).toEqual(['MS-009', 'MS-014']);
    for (const code of codes) expect(existsSync(join(FINDING_PAGES, `${code}.md`)), code).toBe(true);
  });
});
