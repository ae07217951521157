import type { Position } from 'geojson';
import { buildFeatureIndex, type FeatureIndex, type IndexedLayer } from '../../../src/player/feature-index.ts';
import type { GuideWords, StoryGuide } from '../../../src/player/story-guide.ts';
import type { Preset } from '../../../src/schema/layers.ts';
import type { Day, LayerId } from '../../../src/story/story.ts';

/** A feature as published: at one spot, with the properties given. */
export function publishedFeature(id: string, properties: Record<string, unknown>, spot: Position = [10, 50]) {
  const [lng = 0, lat = 0] = spot;
  return {
    type: 'Feature' as const,
    id,
    bbox: [lng, lat, lng, lat] as [number, number, number, number],
    geometry: { type: 'Point' as const, coordinates: spot },
    properties: { id, ...properties },
  };
}

function layer(id: string, preset: Preset, features: ReturnType<typeof publishedFeature>[]): IndexedLayer {
  const references = [
    { id: 'b-report', type: 'report', title: 'B' },
    { id: 'a-paper', type: 'article', title: 'A' },
  ];
  return { id, preset, file: { type: 'FeatureCollection', features, references } };
}

const places = layer('towns', 'place', [
  publishedFeature('zell', { names: { de: 'Zell', en: 'Zell' }, rank: 3 }),
  publishedFeature('aesch', { names: { de: 'Äsch', en: 'Aesch' }, local: { uk: 'Еш' }, rank: 2 }),
  publishedFeature('lodz', { names: { de: 'Lodsch', en: 'Łódź' }, rank: 2 }),
]);

const fires = layer('fires', 'strike', [
  publishedFeature('late', {
    names: { de: 'Spät', en: 'Late fire' },
    date: '2024-05-02',
    status: 'reported',
    sources: ['b-report', 'a-paper'],
  }),
  publishedFeature('early', {
    names: { de: 'Früh', en: 'Early fire' },
    date: '2020-01-10',
    end: '2020-02-01',
    status: 'confirmed',
  }),
]);

const pipes = layer('pipes', 'pipeline', [
  publishedFeature('pipe', {
    names: { de: 'Rohr', en: 'Pipe' },
    date: '2021-06-01',
    substance: 'gas',
    flow: 'forward',
  }),
]);

/** Guide of a story with three layers, two steps and two sources. */
export const guide: StoryGuide = {
  layers: (['towns', 'fires', 'pipes'] as LayerId[]).map((id) => ({ id, title: id, note: null })),
  sources: ['a-paper', 'b-report'],
  passages: [
    { key: 'one.first', title: 'First' },
    { key: 'one.second', title: 'Second' },
  ],
  mentions: { early: [0, 1], late: [1] },
  days: ['2020-01-10', '2021-06-01', '2024-05-02'] as Day[],
  addresses: { story: '/en/', sources: '/en/sources/', data: '/en/data/' },
  words: {} as GuideWords,
};

/** The same story, indexed in English. */
export function exampleIndex(): FeatureIndex {
  return buildFeatureIndex(guide, [places, fires, pipes], 'en');
}
