import { featureFilter, latest, type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { buildMapStyle, type DrawnLayer } from '../../../src/map/build-style.ts';
import { DRAWN_FROM_TILES } from '../../../src/map/display-features.ts';
import { EMPTY_STATE, globalStateOf } from '../../../src/map/map-global-state.ts';
import { mapImages } from '../../../src/map/map-images.ts';
import type { Story } from '../../../src/story/story.ts';
import { mapOf, stories } from './whole-stories.ts';

const themes = ['light', 'dark'] as const;
const cases = Object.entries(stories).flatMap(([name, story]) =>
  story.languages.flatMap((lang) => themes.map((theme) => ({ name, story, lang, theme }))),
);

function styleOf({
  story,
  lang,
  theme,
}: {
  story: Story;
  lang: string;
  theme: (typeof themes)[number];
}): StyleSpecification {
  const map = mapOf(story, lang);
  return buildMapStyle(map.story, map.layers, theme);
}

function fromTiles({ layer }: DrawnLayer): DrawnLayer {
  const template = `https://example.org/layers/${layer.id}/{z}/{x}/{y}.mvt`;
  return { layer: { ...layer, tiles: { template, maxzoom: 9, bounds: [0, 0, 10, 10] } }, display: DRAWN_FROM_TILES };
}

describe.each(cases)('the style of the story $name, $lang, $theme', (each) => {
  const style = styleOf(each);

  test('passes the specification’s own validator', () => {
    expect(validateStyleMin(style, latest)).toEqual([]);
  });

  test('has every layer once, and a source for each', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const sources = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(sources.filter((source) => !(source in style.sources))).toEqual([]);
  });

  test('reads layers of tiles from tiles: no layer of the story has taken the name of their source', () => {
    const fromTiles = style.layers.flatMap((layer) => ('source-layer' in layer ? [layer.source] : []));
    const kinds = new Set(fromTiles.map((source) => style.sources[source]?.type));
    expect([...kinds]).toEqual(['vector']);
  });

  test('is valid too where every layer of points is too large for a file', () => {
    const map = mapOf(each.story, each.lang);
    const layers = map.layers.map((drawn) =>
      drawn.layer.preset === 'strike' || drawn.layer.preset === 'event' ? fromTiles(drawn) : drawn,
    );
    expect(layers).not.toEqual(map.layers);
    const tiled = buildMapStyle(map.story, layers, each.theme);
    expect(validateStyleMin(tiled, latest)).toEqual([]);
    expect(tiled.layers.map(({ id }) => id)).toEqual(style.layers.map(({ id }) => id));
  });

  test('draws every layer of the story', () => {
    for (const layer of each.story.layers.keys()) {
      expect(
        style.layers.some(({ id }) => id.startsWith(`${layer}:`)),
        layer,
      ).toBe(true);
    }
  });

  test('puts the story above the ground and its names, with what keeps others away, above everything', () => {
    const ids = style.layers.map(({ id }) => id);
    const own = (id: string) => each.story.layers.has(id.split(':')[0] as never);
    expect(ids.findIndex(own)).toBeGreaterThan(0);
    expect(own(ids.at(-1) ?? '')).toBe(true);
    const names = ids.filter((id) => own(id) && /:(?:name|region)$/.test(id));
    const rooms = ids.filter((id) => own(id) && id.endsWith(':room'));
    const landRooms = ids.filter((id) => own(id) && id.endsWith(':land-room'));
    const above = [...landRooms, ...names, ...rooms];
    expect(ids.slice(-above.length)).toEqual(above);
  });

  test('leaves a place that the story names, whatever its id, to the story', () => {
    const { layers } = mapOf(each.story, each.lang);
    const own = layers
      .filter(({ layer }) => layer.preset === 'place')
      .flatMap(({ display }) => display.shapes.features);
    const towns = style.layers.find(({ id }) => id === 'basemap-towns');
    if (towns?.type !== 'symbol') throw new Error('No layer of towns');
    const { filter } = featureFilter(towns.filter, 'layers[0].filter');
    const isNamed = (name: string): boolean =>
      filter({ zoom: 8 }, {
        type: 1,
        properties: { id: '?', name, kind: 'city', rank: 4, minZoom: 0, maxZoom: 24 },
      } as never);
    expect(isNamed('A town of no story')).toBe(true);
    expect(own.filter(({ properties }) => isNamed(properties.label))).toEqual([]);
  });

  test('names only images that there are', () => {
    const images = mapImages(each.theme, 1);
    const { layers } = mapOf(each.story, each.lang);
    for (const { layer, display } of layers) {
      for (const { properties } of display.shapes.features) {
        if (layer.preset === 'strike' || layer.preset === 'event') {
          expect(images.has(`${properties.colour}-${properties.pattern}-${properties.fill}`), properties.id).toBe(true);
        }
        if (properties.direction !== 0) expect(images.has(`arrow-${properties.colour}`), properties.id).toBe(true);
      }
    }
  });

  test('stays valid with the state of every step', () => {
    for (const { key, map } of each.story.steps) {
      const drawn = Object.fromEntries(map.draw.map((id) => [id, 0.5]));
      const values = globalStateOf({
        layers: map.layers,
        highlight: map.highlight,
        marked: null,
        date: map.date,
        drawn,
      });
      expect(Object.keys(values), key).toEqual(Object.keys(EMPTY_STATE));
      const state = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, { default: value as unknown }]),
      );
      expect(validateStyleMin({ ...style, state, layers: [] }, latest), key).toEqual([]);
    }
  });
});

test('the styles of both themes differ in colours alone', () => {
  const [story] = Object.values(stories);
  if (!story) throw new Error('There is no story');
  const [light, dark] = themes.map((theme) => styleOf({ story, lang: story.defaultLanguage, theme }));
  expect(dark?.layers.map(({ id, type }) => [id, type])).toEqual(light?.layers.map(({ id, type }) => [id, type]));
});
