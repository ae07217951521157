import { expect, test } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { articleData, serialiseJsonLd } from '../../../src/site/structured-data.ts';
import { createUrls } from '../../../src/site/urls.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { storyFolder } from '../../support/content-fixtures.ts';

/** What search engines are told of a page. That its types and properties are schema.org's is checked by the compiler. */

const urls = createUrls('/', 'https://example.org');
const { story } = await readStory(storyFolder('river'), fragmentAddresses);
if (story === null) throw new Error('The fixture has errors');
const [chapter] = story.chapters;
if (chapter === undefined) throw new Error('The fixture has no chapter');

/** As readers of the page get it. */
const read = (data: Parameters<typeof serialiseJsonLd>[0]): Record<string, unknown> =>
  JSON.parse(serialiseJsonLd(data)) as Record<string, unknown>;

test('a chapter is an article with one map for each step, its corrections and its sources', () => {
  const data = read(articleData(story, urls, 'en', chapter));
  expect(data['@type']).toBe('NewsArticle');
  expect(data['hasPart']).toEqual(
    chapter.steps.map((step) => ({
      '@type': 'Map',
      name: step.text['en']?.title,
      description: step.text['en']?.alt,
      url: `https://example.org/en/#${step.key}`,
    })),
  );
  expect(data['correction']).toEqual(
    chapter.corrections.map(({ text, date }) => ({
      '@type': 'CorrectionComment',
      text: text['en'],
      datePublished: date,
    })),
  );
  const cited = new Set(chapter.steps.flatMap((step) => step.text['en']?.citations ?? []));
  expect(data['citation']).toHaveLength(cited.size);
  expect(data['isPartOf']).toMatchObject({ '@type': 'NewsArticle', url: 'https://example.org/en/' });
});

test('the story is an article of its chapters, with every correction', () => {
  const data = read(articleData(story, urls, 'en', null, 'https://example.org/preview.jpg'));
  expect(data['hasPart']).toHaveLength(story.chapters.length);
  expect(data['correction']).toHaveLength(story.chapters.flatMap(({ corrections }) => corrections).length);
  expect(data).toMatchObject({ image: 'https://example.org/preview.jpg', datePublished: story.input.published });
  // Nothing is told that is not known.
  expect(JSON.stringify(data)).not.toMatch(/null|undefined|""/);
});
