import { describe, expect, test } from 'vitest';
import { displayLayer } from '../../../src/map/display-features.ts';
import { layerData } from '../../../src/site/layer-data.ts';
import { mapLayers, mapLayersVersion } from '../../../src/site/map-layers.ts';
import { stories } from '../map/whole-stories.ts';

const cases = Object.entries(stories).flatMap(([name, story]) =>
  story.languages.map((lang) => ({ name, story, lang })),
);

describe.each(cases)('the layers of the story $name for maps in $lang', ({ story, lang }) => {
  test('draw what is published, mark for mark', async () => {
    const layers = await mapLayers(story, lang);
    expect(Object.keys(layers)).toEqual([...story.layers.keys()]);
    for (const layer of story.layers.values()) {
      const drawn = layers[layer.id] ?? expect.fail(layer.id);
      expect(displayLayer(layer.preset, drawn, lang), layer.id).toEqual(
        displayLayer(layer.preset, layerData(story, layer), lang),
      );
    }
  });

  test('leave out what is only said', async () => {
    const text = JSON.stringify(await mapLayers(story, lang));
    expect(text).not.toContain('"sources"');
    expect(text).not.toContain('"detail"');
    const published = [...story.layers.values()].map((layer) => JSON.stringify(layerData(story, layer)).length);
    expect(text.length).toBeLessThan(published.reduce((sum, length) => sum + length, 0) / 2);
  });
});

test('another content has another version', () => {
  const layers = (name: string) => ({
    spots: {
      type: 'FeatureCollection' as const,
      features: [{ type: 'Feature' as const, id: 'spot', properties: { names: { en: name } }, geometry: null }],
    },
  });
  expect(mapLayersVersion(layers('One'))).not.toBe(mapLayersVersion(layers('Other')));
  expect(mapLayersVersion(layers('One'))).toBe(mapLayersVersion(layers('One')));
});
