import { describe, expect, it } from 'vitest';
import { drawerOf, listPart, PART_SIZE, partCount } from '../../../src/map/layer-parts.ts';
import { buildFeatureIndex, joinFiles } from '../../../src/player/feature-index.ts';
import { layerPartFiles } from '../../../src/site/layer-part-files.ts';
import type { LayerFile } from '../../../src/map/layer-file.ts';
import type { Layer, Story } from '../../../src/story/story.ts';
import { guide, publishedFeature } from '../player/explore-fixtures.ts';

const COUNT = 1200;

const layer = {
  id: 'fires',
  preset: 'strike',
  input: { data: 'fires.geojson', preset: 'strike', title: { en: 'Fires' } },
  features: Array.from({ length: COUNT }, (_, index) => ({
    id: `fire-${String(index)}`,
    preset: 'strike',
    bounds: [10, 50, 10, 50],
    properties: {
      names: { en: `Fire ${String(index)}` },
      // Not in the order of days.
      date: `2024-${String(12 - (index % 12)).padStart(2, '0')}-01`,
      status: 'confirmed',
    },
    geometry: { type: 'Point', coordinates: [10, 50] },
  })),
} as unknown as Layer;
const story = {
  input: { licence: { name: 'CC0 1.0', url: 'https://example.org' } },
  sources: new Map(),
} as unknown as Story;
const files = new Map([...layerPartFiles(story, layer)].map(({ name, text }) => [name, JSON.parse(text) as LayerFile]));
const idsOf = (names: Iterable<string>): string[] =>
  [...names].flatMap((name) => files.get(name)?.features.map(({ id }) => String(id)) ?? []);
const all = layer.features.map(({ id }) => id as string).toSorted();

describe('the data of a large layer in parts', () => {
  const lists = Array.from({ length: partCount(COUNT) }, (_, index) => listPart(index));

  it('has every feature once in the list, by day', () => {
    expect(idsOf(lists).toSorted()).toEqual(all);
    const days = lists.flatMap(
      (name) => files.get(name)?.features.map(({ properties }) => String(properties?.['date'])) ?? [],
    );
    expect(days).toEqual(days.toSorted());
    for (const name of lists) expect(files.get(name)?.features.length).toBeLessThanOrEqual(PART_SIZE);
  });

  it('has every feature in the drawer that its id names, and drawers of about one size', () => {
    const drawers = [...files.keys()].filter((name) => name.startsWith('drawer-'));
    expect(idsOf(drawers).toSorted()).toEqual(all);
    for (const id of all) expect(idsOf([drawerOf(id, partCount(COUNT))])).toContain(id);
    for (const name of drawers) expect(idsOf([name]).length).toBeLessThan(2 * PART_SIZE);
  });

  it('joins parts without telling anything twice, and knows how many there are', () => {
    const [one, other] = [files.get(listPart(0)), files.get(drawerOf('fire-0', partCount(COUNT)))];
    if (one === undefined || other === undefined) throw new Error('No parts');
    const file = joinFiles(one, other);
    const ids = file.features.map(({ id }) => String(id));
    expect(new Set(ids)).toEqual(new Set(idsOf([listPart(0), drawerOf('fire-0', partCount(COUNT))])));
    expect(ids).toHaveLength(new Set(ids).size);
    const { groups } = buildFeatureIndex(guide, [{ id: 'fires', preset: 'strike', file, total: COUNT }], 'en');
    expect(groups.map(({ entries, total }) => [entries.length, total])).toEqual([[ids.length, COUNT]]);
  });

  it('counts what a small layer has', () => {
    const file = {
      type: 'FeatureCollection',
      features: [publishedFeature('a', { names: { en: 'A' } })],
      references: [],
    };
    const { groups } = buildFeatureIndex(guide, [{ id: 'fires', preset: 'strike', file: file as LayerFile }], 'en');
    expect(groups[0]?.total).toBe(1);
  });
});
