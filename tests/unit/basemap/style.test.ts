import { latest, validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { buildBasemap, countryFill, type BasemapOptions } from '../../../src/map/basemap.ts';
import { PALETTES } from '../../../src/map/basemap-palette.ts';

const options: BasemapOptions = {
  theme: 'light',
  lang: 'de',
  borders: 'international-law',
  relief: true,
  baseUrl: 'https://example.org/basemap/',
};
const themes = ['light', 'dark'] as const;
const policies = ['international-law', 'de-facto', 'none'] as const;

function styleOf(change: Partial<BasemapOptions>): StyleSpecification {
  const { sources, below, above, fontFaces, sprite, countriesAfter } = buildBasemap({ ...options, ...change });
  const countries = countryFill('highlight', ['AZ', 'AM'], { 'fill-color': '#ff0000' });
  const layers = [...below.slice(0, countriesAfter), countries, ...below.slice(countriesAfter), ...above];
  return { version: 8, sources, sprite, 'font-faces': fontFaces, layers };
}

/** Filter of a layer of the style, as text. */
function filterOf(change: Partial<BasemapOptions>, id: string): string {
  const layer = styleOf(change).layers.find((candidate) => candidate.id === id);
  return JSON.stringify(layer !== undefined && 'filter' in layer ? layer.filter : null);
}

describe('every style that can be built', () => {
  const cases = themes.flatMap((theme) =>
    ['de', 'en'].flatMap((lang) =>
      policies.flatMap((borders) => [true, false].map((relief) => ({ theme, lang, borders, relief }))),
    ),
  );

  test.for(cases)('is valid: $theme, $lang, $borders, relief $relief', (change) => {
    expect(validateStyleMin(styleOf(change), latest)).toEqual([]);
  });

  test('has each layer once and no layer without its source', () => {
    const { layers, sources } = styleOf({});
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    for (const layer of layers) if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source);
  });

  test('draws from land up: relief, countries, rivers, sea, borders, names', () => {
    const ids = styleOf({}).layers.map(({ id }) => id);
    const order = [
      'basemap-land',
      'basemap-relief-frame',
      'highlight',
      'basemap-river',
      'basemap-ocean',
      'basemap-border',
      'basemap-seas',
    ];
    expect(order.map((id) => ids.indexOf(id))).toEqual(order.map((id) => ids.indexOf(id)).toSorted((a, b) => a - b));
    expect(order.every((id) => ids.includes(id))).toBe(true);
  });

  test('has no relief pictures when relief is off', () => {
    expect(Object.keys(styleOf({ relief: false }).sources)).toEqual(['basemap', 'basemap:countries', 'basemap-labels']);
  });
});

describe('the border policy', () => {
  test('changes nothing but filters', () => {
    const without = (style: StyleSpecification) =>
      JSON.stringify(style, (key, value) => (key === 'filter' ? undefined : (value as unknown)));
    for (const borders of policies) expect(without(styleOf({ borders }))).toBe(without(styleOf({ borders: 'none' })));
  });

  test('draws lines of control only where it says so', () => {
    expect(filterOf({ borders: 'international-law' }, 'basemap-line-of-control')).not.toContain('crimea');
    expect(filterOf({ borders: 'de-facto' }, 'basemap-line-of-control')).toContain('crimea');
    expect(filterOf({ borders: 'none' }, 'basemap-line-of-control')).toContain('["literal",[]]');
  });

  test('never draws a contested border as a settled one', () => {
    for (const borders of policies) expect(filterOf({ borders }, 'basemap-border')).toBe('["==",["get","d"],0]');
    expect(filterOf({ borders: 'none' }, 'basemap-border-contested')).toBe('["literal",false]');
  });
});

describe('names', () => {
  test('leave out what the story writes itself', () => {
    expect(filterOf({ omit: ['odesa'] }, 'basemap-cities')).toContain('["literal",["odesa"]]');
  });

  test('are never smaller than 11 pixels', () => {
    for (const layer of styleOf({}).layers) {
      if (layer.type !== 'symbol') continue;
      const sizes = JSON.stringify(layer.layout?.['text-size']).matchAll(/"rank"\],(.*?)\]/g);
      const values = [...sizes].flatMap(([, cases]) => cases!.split(',').filter((_, at) => at % 2 === 1 || at === 10));
      expect(values.length).toBeGreaterThan(0);
      expect(Math.min(...values.map(Number))).toBeGreaterThanOrEqual(11);
    }
  });
});

describe('colours', () => {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((start) => {
      const share = parseInt(colour.slice(start, start + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: string, other: string) => {
    const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  };

  test.for(themes)('marks stand out at 3:1 against land, water, relief and highlight in the %s theme', (theme) => {
    const { marks, land, water, highlight, reliefLight } = PALETTES[theme];
    for (const [name, mark] of Object.entries(marks)) {
      for (const ground of [land, water, highlight, reliefLight]) {
        expect(contrast(mark, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test.for(themes)('names can be read at 4.5:1 on what they stand on in the %s theme', (theme) => {
    const { ink, inkMuted, inkWater, land, water } = PALETTES[theme];
    expect(contrast(ink, land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(inkMuted, land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(inkWater, water)).toBeGreaterThanOrEqual(4.5);
  });

  test.for(themes)('relief keeps the hue of the land in the %s theme', (theme) => {
    const { land, reliefLight, reliefShade } = PALETTES[theme];
    const bands = (colour: string) => [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
    for (const end of [reliefLight, reliefShade]) {
      const offsets = bands(end).map((value, band) => value - bands(land)[band]!);
      expect(new Set(offsets).size, end).toBe(1);
    }
  });
});
