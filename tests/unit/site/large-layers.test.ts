import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { MOST_NAMED, writtenMap } from '../../../src/map/written-map.ts';
import { datasetData } from '../../../src/site/dataset-data.ts';
import { downloadFile } from '../../../src/site/downloads.ts';
import { createUrls } from '../../../src/site/urls.ts';
import { writtenMapText } from '../../../src/site/written-map-words.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { writeGeneratedStory } from '../../support/generated-story.ts';

const folder = await mkdtemp(join(tmpdir(), 'story-'));
await writeGeneratedStory(folder, { chapters: 1, steps: 5, features: 2500 });
const { story } = await readStory(folder, fragmentAddresses);
await rm(folder, { recursive: true });

const lang = 'en';
if (story === null) throw new Error('The generated story has errors');

const maps = story.chapters.flatMap((chapter) =>
  chapter.steps.map((step) => {
    const facts = writtenMap(story, chapter, step, lang);
    return { step, facts, text: writtenMapText(facts, lang) };
  }),
);

test('a map of thousands counts them, names what stands out and points to the file for the rest', () => {
  const large = maps.filter(({ facts }) => (facts.groups[0]?.count ?? 0) > MOST_NAMED);
  expect(large.length).toBeGreaterThan(2);
  for (const { step, facts, text } of large) {
    const [group] = facts.groups;
    expect(text.groups[0]?.names).toContain(
      String(story.features.get(step.map.highlight[0] as never)?.properties.names[lang]),
    );
    expect(text.groups[0]?.names.split('; ')).toHaveLength(1);
    const rest = ((group?.count ?? 0) - 1).toLocaleString('en');
    expect(text.groups[0]?.rest).toBe(`The file holds ${rest} more entries.`);
  }
});

test('the description of a data set stays as short as search engines want it', () => {
  const data = JSON.parse(JSON.stringify(datasetData(story, createUrls('/', 'https://example.org'), lang))) as {
    dataset: { description: string }[];
  };
  for (const { description } of data.dataset) {
    expect(description).toMatch(/^Points – Point 0, Point 1, .*, …$/u);
    expect(description.length).toBeLessThan(5000);
  }
});

test('the file for globes, written in parts, holds every point once and in order', () => {
  const document = new DOMParser().parseFromString(downloadFile(story, 'points', 'kml'), 'text/xml');
  expect(kml(document).features.map(({ id }) => id)).toEqual([...story.features.keys()]);
  expect(document.getElementsByTagName('Folder')).toHaveLength(1);
});
