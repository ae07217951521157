import { describe, expect, test } from 'vitest';
import { buildLegend } from '../../../src/map/legend.ts';
import { markKey } from '../../../src/map/marks.ts';
import type { Day, LayerId, MapState } from '../../../src/story/story.ts';
import { stories } from './whole-stories.ts';

const statuses = { confirmed: 'sure', 'details-disputed': 'disputed', reported: 'said', claimed: 'claimed' };
const river = stories['of a river'];
if (!river) throw new Error('There is no story of a river');
const [fire, passes] = river.steps;
if (!fire || !passes) throw new Error('The story of a river has two steps at least');

const legendOf = (map: MapState) => buildLegend(map, river, 'en', { statuses, thinned: '' });

describe('a legend', () => {
  test('names what is shown from the top, and not the places that name themselves', () => {
    expect(legendOf(fire.map).entries.map(({ label }) => label)).toEqual(['Accidents: sure', 'The Rhine']);
  });

  test('leaves out what has not happened yet', () => {
    const before = { ...fire.map, date: '1986-10-31' as Day };
    expect(legendOf(before).entries.map(({ label }) => label)).toEqual(['The Rhine']);
  });

  test('leaves out what lies outside the frame', () => {
    const elsewhere = { kind: 'center', center: [11, 53], zoom: 9, bearing: 0, pitch: 0 } as const;
    expect(legendOf({ ...fire.map, camera: { wide: elsewhere, narrow: elsewhere } }).entries).toEqual([]);
  });

  test('is empty where no layer is shown', () => {
    expect(legendOf({ ...passes.map, layers: [] })).toEqual({ entries: [], notes: [], uncertainty: false });
  });

  test('passes over a layer that the story does not have', () => {
    expect(legendOf({ ...fire.map, layers: ['no-such' as LayerId] }).entries).toEqual([]);
  });

  test('carries the notes of the layers it names', () => {
    expect(legendOf(fire.map).notes).toEqual(['Its course, much simplified.']);
  });
});

test.each(Object.entries(stories))('no entry stands twice in any legend of the story %s', (_, story) => {
  for (const { key, map } of story.steps) {
    for (const lang of story.languages) {
      const { entries } = buildLegend(map, story, lang, { statuses, thinned: '' });
      expect(new Set(entries.map((entry) => entry.key)).size, key).toBe(entries.length);
      const looks = entries.map((entry) => `${entry.label} ${markKey(entry.mark)}`);
      expect(new Set(looks).size, `${key}: ${looks.join('; ')}`).toBe(looks.length);
    }
  }
});
