import { kml } from '@tmcw/togeojson';
import { wktToGeoJSON } from '@terraformer/wkt';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { displayLayer } from '../../../src/map/display-features.ts';
import { datasetData } from '../../../src/site/dataset-data.ts';
import { downloadBytes, downloadFile, downloadFormats, formatBytes } from '../../../src/site/downloads.ts';
import type { PublishedLayer } from '../../../src/site/layer-data.ts';
import { createUrls } from '../../../src/site/urls.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import type { Layer, MapFeature, Story } from '../../../src/story/story.ts';

/** Whole stories, read as the site reads them. */
async function storyOf(folder: string): Promise<Story> {
  const { story } = await readStory(folder, fragmentAddresses);
  if (story === null) throw new Error(`${folder} has errors`);
  return story;
}

const stories = [await storyOf('content'), await storyOf('tests/fixtures/stories/river')];
const cases = stories.flatMap((story) =>
  [...story.layers.values()].map((layer) => ({ title: `${story.input.id}/${layer.id}`, story, layer })),
);

type Row = Readonly<Record<string, string>>;

function csvRows(story: Story, layer: Layer): Row[] {
  return parse(downloadFile(story, layer.id, 'csv'), { bom: true, columns: true });
}

/** Every text and number that a feature's properties hold, however deep. */
function leaves(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [String(value)];
}

function kmlFeatures(story: Story, layer: Layer) {
  const document = new DOMParser().parseFromString(downloadFile(story, layer.id, 'kml'), 'text/xml');
  return kml(document).features;
}

/** KML has no multiple geometries of one kind but mixed ones. */
function parts(geometry: Geometry | null): unknown[] {
  if (geometry === null) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(parts);
  if (geometry.type === 'MultiPoint') return geometry.coordinates;
  if (geometry.type === 'MultiLineString' || geometry.type === 'MultiPolygon') return geometry.coordinates;
  return [geometry.coordinates];
}

describe.each(cases)('the files of $title', ({ story, layer }) => {
  const file = JSON.parse(downloadFile(story, layer.id, 'geojson')) as PublishedLayer;

  it('hold what the map draws, feature by feature', () => {
    const lang = story.defaultLanguage;
    const { shapes, countries } = displayLayer(layer.preset, file, lang);
    const drawn = new Set([
      ...shapes.features.map(({ properties }) => properties.id),
      ...countries.map(({ id }) => id),
    ]);
    expect(new Set(csvRows(story, layer).map((row) => row['id']))).toEqual(drawn);
    expect(new Set(kmlFeatures(story, layer).map(({ id }) => id))).toEqual(drawn);
    for (const row of csvRows(story, layer)) expect(row[`name_${lang}`]).not.toBe('');
  });

  it('have the same shapes in every form', () => {
    const shapes = layer.features.map(({ geometry }) => geometry);
    expect(file.features.map(({ geometry }) => geometry)).toEqual(shapes);
    const written = csvRows(story, layer).map(({ geometry_wkt: wkt = '' }) =>
      wkt === '' ? null : (wktToGeoJSON(wkt) as Geometry),
    );
    expect(written.map((geometry) => geometry && parts(geometry))).toEqual(
      shapes.map((shape) => shape && parts(shape)),
    );
    expect(kmlFeatures(story, layer).map(({ geometry }) => parts(geometry))).toEqual(shapes.map(parts));
  });

  it('say all that is known of each feature, and no cell begins like a formula', () => {
    const rows = csvRows(story, layer);
    layer.features.forEach((feature: MapFeature, index) => {
      const said = Object.values(rows[index] ?? {}).join('\n');
      const { sources, ...properties } = feature.properties;
      for (const id of sources ?? []) expect(said).toContain(story.sources.get(id as never)?.source.title);
      for (const leaf of leaves(properties)) expect(said).toContain(leaf);
    });
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?![\d.]+$)/);
  });

  it('carry licence, date and the sources they cite', () => {
    expect(file.licence).toEqual(story.input.licence);
    expect(file.references.length).toBe(
      new Set(layer.features.flatMap(({ properties }) => properties.sources ?? [])).size,
    );
    const rows = csvRows(story, layer);
    for (const [index, row] of rows.entries()) {
      expect(row['licence_url']).toBe(story.input.licence.url);
      expect(row['data_as_of']).toBe(layer.input.asOf ?? '');
      const cited = layer.features[index]?.properties.sources ?? [];
      for (const id of cited) expect(row['sources']).toContain(story.sources.get(id as never)?.source.title);
    }
    expect(downloadFile(story, layer.id, 'kml')).toContain(story.input.licence.url);
  });
});

describe('files for spreadsheets', () => {
  it('disarm formulas, keep numbers below zero and every quote, comma and line', () => {
    const [story] = stories as [Story];
    const [layer] = [...story.layers.values()].filter(({ features }) => features[0]?.geometry?.type === 'Point');
    if (layer === undefined) throw new Error('No layer of points');
    const [first] = layer.features as [MapFeature];
    const hostile = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', 'a "quoted", word\nand a line'];
    const armed: Layer = {
      ...layer,
      features: hostile.map((text) => ({
        ...first,
        bounds: [-3.7, 40.4, -3.7, 40.4],
        properties: { ...first.properties, names: { de: text, en: text } },
      })),
    };
    const rows = csvRows({ ...story, layers: new Map([[layer.id, armed]]) }, armed);
    expect(rows.map((row) => row['name_en'])).toEqual([...hostile.slice(0, 5).map((text) => `'${text}`), hostile[5]]);
    expect(rows.map((row) => row['longitude'])).toEqual(hostile.map(() => '-3.7'));
  });

  it('begin with the mark by which Excel knows UTF-8', () => {
    const [story] = stories as [Story];
    expect(downloadFile(story, [...story.layers.keys()][0] ?? '', 'csv').codePointAt(0)).toBe(0xfeff);
  });
});

describe('what the data page says of its files', () => {
  it('names every file once as a data set, with its true size', () => {
    const urls = createUrls('/', 'https://example.org');
    for (const story of stories) {
      const { dataset } = datasetData(story, urls, story.defaultLanguage) as unknown as {
        dataset: { distribution: { contentUrl: string; contentSize: string }[]; license: string }[];
      };
      expect(
        dataset.flatMap(({ distribution }) =>
          distribution.map(({ contentUrl, contentSize }) => [contentUrl, contentSize]),
        ),
      ).toEqual(
        [...story.layers.values()].flatMap((layer) =>
          downloadFormats.map((format) => [
            `https://example.org/data/${layer.id}.${format}`,
            `${String(downloadBytes(story, layer, format))} B`,
          ]),
        ),
      );
      for (const { license } of dataset) expect(license).toBe(story.input.licence.url);
    }
  });

  it('gives sizes in kilobytes, one at least', () => {
    expect(formatBytes(12, 'en')).toBe('1\u00A0kB');
    expect(formatBytes(1_234_000, 'de')).toBe('1.234\u00A0kB');
  });
});
