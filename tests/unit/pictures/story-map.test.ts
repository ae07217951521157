import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { planPictures } from '../../../src/pictures/picture-plan.ts';
import { createStoryMap } from '../../../src/pictures/story-map.ts';
import type { Camera } from '../../../src/story/camera.ts';
import type { MapState, Story } from '../../../src/story/story.ts';

const CAMERA: Camera = { center: [10, 50], zoom: 5, bearing: 0, pitch: 0 };
const target = { kind: 'center', center: [10, 50], zoom: 5, bearing: 0, pitch: 0 } as const;
const map = {
  camera: { wide: target, narrow: target },
  move: 'scrub',
  via: { wide: [], narrow: [] },
  layers: ['lines'],
  highlight: ['north'],
  date: '2024-05-01',
  draw: ['north'],
  card: 'left',
} as unknown as MapState;
const properties = { names: { de: 'Nord', en: 'North' }, substance: 'gas', flow: 'forward' };
const geometry = {
  type: 'LineString',
  coordinates: [
    [9, 50],
    [11, 51],
  ],
};
const line = { id: 'north', preset: 'pipeline', properties, geometry, bounds: [9, 50, 11, 51] };
const chapter = {
  id: 'one',
  steps: [
    { key: 'one.first', map },
    { key: 'one.second', map },
  ],
};

// The parts of a story that pictures read.
const story = {
  input: { id: 'test', map: { bounds: [0, 40, 20, 60] } },
  languages: ['de', 'en'],
  chapters: [chapter],
  steps: chapter.steps,
  layers: new Map([['lines', { id: 'lines', preset: 'pipeline', features: [line], input: {} }]]),
} as unknown as Story;

test('a story needs every step in three crops, both themes and each language, and previews of story and chapters', () => {
  const plan = planPictures(story, ['light', 'dark']);
  expect(plan.filter(({ crop }) => crop !== 'og')).toHaveLength(2 * 3 * 2 * 2);
  expect(plan.filter(({ crop }) => crop === 'og').map(({ key, lang }) => `${key} ${lang}`)).toEqual([
    'test de',
    'test en',
    'one de',
    'one en',
  ]);
  expect(new Set(plan.map(({ key, crop, theme, lang }) => `${key} ${crop} ${theme} ${lang}`)).size).toBe(plan.length);
});

test('a step is shown at its end: its lines are drawn whole', () => {
  const storyMap = createStoryMap(story, 'de', 'light', 'https://example.org/basemap/');
  const style: StyleSpecification = storyMap.styleFor(map);
  const drawn = Object.values(style.sources).flatMap((source) =>
    source.type === 'geojson' && typeof source.data === 'object' && 'features' in source.data
      ? source.data.features
      : [],
  );
  expect(drawn.filter(({ id }) => id === 'north')).toHaveLength(2);
  expect(storyMap.stateFor(map, CAMERA, 'og')).toMatchObject({
    layers: ['lines'],
    highlight: ['north'],
    day: 20240501,
  });
  expect(validateStyleMin(style)).toEqual([]);
});
