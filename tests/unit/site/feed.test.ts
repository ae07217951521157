import { expect, test } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { correctionEntries, correctionsData } from '../../../src/site/corrections-data.ts';
import { feedItems } from '../../../src/site/feed.ts';
import { createUrls } from '../../../src/site/urls.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import type { Correction } from '../../../src/schema/chapter.ts';
import type { Story } from '../../../src/story/story.ts';

const urls = createUrls('/', 'https://example.org');

/** The story of the river with these corrections of its first chapter. */
async function corrected(...corrections: readonly Correction[]): Promise<Story> {
  const { story } = await readStory('tests/fixtures/stories/river', fragmentAddresses);
  if (story === null) throw new Error('The story has errors');
  const [first, ...rest] = story.chapters;
  if (first === undefined) throw new Error('The story has no chapter');
  return { ...story, chapters: [{ ...first, corrections }, ...rest] };
}

const text = { en: 'What it says now.' };
const same: Correction = { date: '2026-04-10', kind: 'correction', step: 'passes', text };

test('two corrections of one step on one day are two entries, each with an address of its own', async () => {
  const story = await corrected(same, { ...same, kind: 'update' }, { date: same.date, kind: 'correction', text });
  expect(correctionEntries(story).map(({ id }) => id)).toEqual([
    '2026-04-10.upstream.passes',
    '2026-04-10.upstream.passes.2',
    '2026-04-10.upstream',
  ]);
  const links = feedItems(story, urls, 'en').map(({ link }) => link);
  expect(new Set(links).size).toBe(links.length);
  expect(links).toContain('https://example.org/en/corrections/#2026-04-10.upstream.passes.2');
  expect(correctionsData(story, urls).corrections[1]).toMatchObject({
    id: '2026-04-10.upstream.passes.2',
    url: { en: 'https://example.org/en/#upstream.passes' },
  });
});
