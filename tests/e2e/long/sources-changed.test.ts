import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildSite } from '../../support/build-site.ts';
import { readPages } from '../../support/site-links.ts';

const FOLDER = 'tests/output/sources-changed';
const STORY = join(FOLDER, 'content');
const SITE = join(FOLDER, 'dist');
const sources = join(STORY, 'sources.json');

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

function pagesWith(words: string): readonly string[] {
  const { status, printed } = buildSite(STORY, SITE);
  expect(status, printed).toBe(0);
  return readPages(SITE)
    .filter(({ html }) => html.includes(words))
    .map(({ address }) => address)
    .toSorted();
}

it('a source that alone has changed is as it is now on every page that names it, whatever was kept from the build before', () => {
  cpSync('tests/fixtures/stories/river', STORY, { recursive: true });
  const text = readFileSync(sources, 'utf8');
  const written = (JSON.parse(text) as readonly { title: string }[])[0]?.title ?? '';
  const [title, changed] = ['Read in the archive', 'Found again in the archive'];
  const write = (words: string): void => {
    writeFileSync(sources, text.replace(JSON.stringify(written), JSON.stringify(words)));
  };
  write(title);
  const before = pagesWith(title);
  expect(before.length).toBeGreaterThan(2);
  write(changed);
  expect(pagesWith(changed)).toEqual(before);
  const left = readPages(SITE).filter(({ html }) => html.includes(title));
  expect(left.map(({ address }) => address)).toEqual([]);
});
