import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { buildLayerTiles } from '../../../src/basemap/layer-tiles.ts';
import type { FeatureId, Layer } from '../../../src/story/story.ts';

const COUNT = 5000;

/** Points on a fine grid of four by three degrees, each a day later than the one before in turns of a year. */
const layer = {
  id: 'points',
  preset: 'strike',
  input: { data: 'points.geojson', preset: 'strike', title: { en: 'Points' } },
  features: Array.from({ length: COUNT }, (_, index) => {
    const [lng, lat] = [10 + (index % 100) * 0.04, 48 + Math.floor(index / 100) * 0.06];
    return {
      id: `point-${String(index)}`,
      preset: 'strike',
      bounds: [lng, lat, lng, lat],
      properties: {
        names: { en: `Point ${String(index)}` },
        date: `2024-01-${String(1 + (index % 28)).padStart(2, '0')}`,
        status: 'confirmed',
        precision: { kind: 'settlement', km: 3 },
      },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    };
  }),
} as unknown as Layer;

const singled = 'point-4321' as FeatureId;
const { tiles, maxzoom, bounds } = buildLayerTiles(layer, 'en', new Set([singled]));
const pyramid = [...tiles()].map((tile) => ({
  ...tile,
  layers: tile.data.length === 0 ? {} : new VectorTile(new PbfReader(tile.data)).layers,
}));

function idsAt(zoom: number): string[] {
  return pyramid
    .filter(({ z }) => z === zoom)
    .flatMap(({ layers }) => {
      const shapes = layers['shapes'];
      return Array.from({ length: shapes?.length ?? 0 }, (_, index) => String(shapes?.feature(index).properties['id']));
    });
}

describe('a layer of thousands of points, as tiles', () => {
  it('has every point once at the deepest zoom', () => {
    expect(idsAt(maxzoom).toSorted()).toEqual(layer.features.map(({ id }) => id as string).toSorted());
  });

  it('has ever fewer points farther out, and always those that the story singles out', () => {
    const counts = Array.from({ length: maxzoom + 1 }, (_, zoom) => idsAt(zoom).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[4]).toBeLessThan(COUNT / 4);
    for (let zoom = 0; zoom <= maxzoom; zoom++) expect(idsAt(zoom), `zoom ${String(zoom)}`).toContain(singled);
  });

  it('says the earliest where marks would lie on each other', () => {
    const shapes = pyramid[0]?.layers['shapes'];
    const days = Array.from({ length: shapes?.length ?? 0 }, (_, index) => shapes?.feature(index).properties['from']);
    expect(Math.min(...days.map(Number))).toBe(20_240_101);
  });

  it('draws areas of uncertainty where they are wider than their mark', () => {
    expect(pyramid.filter(({ z }) => z === 3).every(({ layers }) => (layers['areas']?.length ?? 0) === 0)).toBe(true);
    expect(pyramid.some(({ z, layers }) => z === maxzoom && (layers['areas']?.length ?? 0) > 0)).toBe(true);
  });

  it('keeps to the bounds of its points', () => {
    expect(bounds[0]).toBe(10);
    expect(bounds[1]).toBe(48);
  });
});
