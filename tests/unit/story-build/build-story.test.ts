import { describe, expect, test } from 'vitest';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { buildStory } from '../../../src/story/build-story.ts';
import type { Story } from '../../../src/story/story.ts';
import { checkContent } from '../../../src/validation/check-content.ts';
import { changedStory, type Change } from '../../support/content-fixtures.ts';

function build(change: Change = {}): Story {
  const { written, findings } = checkContent(changedStory(change));
  if (!written) throw new Error(JSON.stringify(findings.map(({ code, message }) => [code, message.en])));
  return buildStory(written, fragmentAddresses);
}

describe('a story', () => {
  const story = build();
  const [fire, passes, gate] = story.steps;

  test('has its steps in reading order under keys that are unique', () => {
    expect(story.steps.map(({ key, index }) => [key, index])).toEqual([
      ['upstream.fire', 0],
      ['upstream.passes', 1],
      ['delta.gate', 2],
    ]);
  });

  test('numbers chapters only', () => {
    expect(story.chapters.map(({ id, kind, number }) => [id, kind, number])).toEqual([
      ['upstream', 'chapter', 1],
      ['delta', 'ending', null],
    ]);
  });

  test('numbers sources in the order they are cited', () => {
    expect([...story.sources].map(([id, { number }]) => [id, number])).toEqual([
      ['sandoz-spill', 1],
      ['icpr', 2],
      ['icpr-history', 3],
      ['haringvlietdam', 4],
    ]);
    expect([...story.sources].map(([id]) => id)).toEqual([
      ...new Set(story.steps.flatMap(({ text }) => text['en']?.citations ?? [])),
    ]);
  });

  test('fills in what a step leaves open', () => {
    expect(passes?.map).toMatchObject({
      move: 'fly',
      date: '2026-04-01',
      card: 'left',
      draw: [],
      via: { wide: [], narrow: [] },
    });
    expect(passes?.map.camera.narrow).toEqual(passes?.map.camera.wide);
  });

  test('keeps what a step says', () => {
    expect(fire?.map).toMatchObject({ move: 'jump', date: '1986-11-01', highlight: ['sandoz-fire'] });
    expect(fire?.map.camera.narrow).toMatchObject({ kind: 'center', zoom: 8 });
    expect(gate?.map.via.wide).toEqual([
      { kind: 'bounds', bounds: [5, 47.3, 9, 52], maxZoom: 9, bearing: 0, pitch: 0 },
    ]);
  });

  test('fits points with room around them', () => {
    const camera = gate?.map.camera.wide;
    if (camera?.kind !== 'bounds') throw new Error('The camera fits no bounds.');
    const [west, south, east, north] = camera.bounds;
    expect((north - south) * 111.2).toBeCloseTo(4);
    expect(west).toBeLessThan(4.05);
    expect(east).toBeGreaterThan(4.05);
  });

  test('has layers with their features in the order of the file', () => {
    expect([...story.layers.values()].map(({ id, features }) => [id, features.map((feature) => feature.id)])).toEqual([
      ['river', ['rhine']],
      ['accidents', ['sandoz-fire']],
      ['passes', ['iffezheim', 'gambsheim', 'haringvliet']],
      ['cities', ['basel']],
    ]);
    expect(story.features.get('rhine' as never)?.bounds).toEqual([4.05, 47.56, 8.45, 51.85]);
  });

  test('marks words by what they act on, feature or layer', () => {
    expect(fire?.text['en']?.html).toContain('data-map-word="sandoz-fire" data-mark="event"');
    expect(gate?.text['en']?.html).toContain('data-map-word="passes" data-mark="place"');
  });
});

test('a scrub step without cameras on the way starts where the step before looks', () => {
  const edits = [
    { file: 'chapters/02-delta/chapter.yaml', find: '    via:\n      - { box: [5, 47.3, 9, 52] }\n', put: '' },
    {
      file: 'chapters/01-upstream/chapter.yaml',
      find: '    layers: [river, passes',
      put: '    narrow: { fit: [iffezheim, gambsheim], maxZoom: 8 }\n    layers: [river, passes',
    },
  ];
  const { steps } = build({ edits });
  expect(steps[2]?.map.via).toEqual({ wide: [steps[1]?.map.camera.wide], narrow: [steps[1]?.map.camera.narrow] });
  expect(steps[1]?.map.camera.narrow).not.toEqual(steps[1]?.map.camera.wide);
});

test('the first step has nothing to scrub from', () => {
  const { steps } = build({
    edits: [{ file: 'chapters/01-upstream/chapter.yaml', find: 'move: jump', put: 'move: scrub' }],
  });
  expect(steps[0]?.map.via).toEqual({ wide: [], narrow: [] });
});

test('every edition has words for every step', () => {
  const { steps, chapters } = build({ story: 'lake' });
  expect(steps.map(({ text }) => Object.keys(text))).toEqual([
    ['de', 'en'],
    ['de', 'en'],
  ]);
  expect(chapters[0]?.text['de']?.title).toBe('Der See');
});
