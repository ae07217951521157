import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../src/new/content-change.ts';
import { makeId } from '../../../src/new/make-id.ts';
import { type LayerRequest, newLayer } from '../../../src/new/new-layer.ts';
import { readTable } from '../../../src/new/read-table.ts';
import { checkContent } from '../../../src/validation/check-content.ts';
import { layOut } from '../../../src/validation/content-layout.ts';
import { parseContent } from '../../../src/validation/parse-content.ts';
import { contentFiles, storyTexts } from '../../support/content-fixtures.ts';

const texts = storyTexts('lake');
const files = contentFiles(texts);
const { content } = parseContent(files, layOut(files.paths));

interface Made {
  readonly features: readonly { id: string; geometry: { coordinates: unknown }; properties: Record<string, unknown> }[];
  readonly notes: readonly string[];
  readonly codes: readonly string[];
  readonly layers: string;
}

function make(request: Partial<LayerRequest> & Pick<LayerRequest, 'fileName' | 'text'>): Made {
  const result = newLayer({ defaults: {}, ...request }, content);
  if (isRefusal(result)) throw new Error(result.refused.en);
  const data = [...result.files].find(([path]) => path.endsWith('.geojson'))?.[1] ?? '';
  const { findings } = checkContent(contentFiles(new Map([...texts, ...result.files])));
  return {
    features: (JSON.parse(data) as { features: Made['features'] }).features,
    notes: result.notes.map(({ en }) => en),
    codes: findings.map(({ code }) => code),
    layers: result.files.get('map/layers.yaml') ?? '',
  };
}

const point = (coordinates: readonly number[], properties: object = { name: 'Pier' }, rest: object = {}): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...rest,
    features: [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates } }],
  });

describe('a table becomes a layer', () => {
  const table =
    'Name;Name_en;Breite;Länge;Datum;Quelle;Höhe\nAnleger;Pier;47,66;9,18;6.8.2025;;400\n"Ufer; Süd";;47,6;9,4;2025-08-07;;\n';

  test('that passes the check: only the layer is not shown yet', () => {
    const made = make({
      fileName: 'Piers 2025.csv',
      text: table,
      preset: 'strike',
      defaults: { status: 'reported', km: 5 },
    });
    expect(made.codes).toEqual(['MS-314']);
    expect(made.features.map(({ id }) => id)).toEqual(['anleger', 'ufer-sued']);
    expect(made.features[0]).toMatchObject({
      geometry: { coordinates: [9.18, 47.66] },
      properties: {
        names: { de: 'Anleger', en: 'Pier' },
        date: '2025-08-06',
        status: 'reported',
        precision: { kind: 'approximate', km: 5 },
      },
    });
    expect(made.notes.join(' ')).toContain('Höhe');
    expect(made.layers).toContain('piers-2025:');
  });

  test('whose gaps the check names', () => {
    expect(make({ fileName: 'a.csv', text: 'lat,lon\n47.6,9.4\n', preset: 'strike' }).codes).toEqual(
      expect.arrayContaining(['MS-101']),
    );
  });

  test.for([
    ['name,lat\nPier,47.6\n', 'A column for latitude or longitude is missing'],
    ['name,lat,lon\nPier,north,9.4\n', 'Line 2 has no coordinates'],
  ] as const)('or is refused: %s', ([text, reason]) => {
    expect(() => make({ fileName: 'a.csv', text })).toThrow(reason);
  });

  test('with quotes, tabs and line breaks in cells as RFC 4180 has them', () => {
    const read = readTable('name\tlat\tlng\n"say ""hi""\nthere"\t1,5\t2\n\n');
    expect(read).toMatchObject({
      features: [{ geometry: { coordinates: [2, 1.5] }, properties: { name: 'say "hi"\nthere' } }],
    });
  });
});

describe('coordinates', () => {
  test('stay as they are where they fit', () => {
    const made = make({ fileName: 'a.geojson', text: point([9.184321987, 47.66, 395]) });
    expect(made.features[0]?.geometry.coordinates).toEqual([9.18432, 47.66]);
    expect(made.codes).toEqual(['MS-314']);
  });

  test('with swapped axes are put right, and it is said', () => {
    const made = make({ fileName: 'a.geojson', text: point([47.66, 9.18]) });
    expect(made.features[0]?.geometry.coordinates).toEqual([9.18, 47.66]);
    expect(made.notes[0]).toContain('latitude, longitude');
  });

  test.for([
    ['named by the file', { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } }],
    ['told by their size', {}],
  ] as const)('in metres of Web Mercator, %s, are converted', ([, rest]) => {
    const made = make({ fileName: 'a.geojson', text: point([1021912.9, 6050742.8], { name: 'Pier' }, rest) });
    const [lng, lat] = made.features[0]?.geometry.coordinates as [number, number];
    expect(lng).toBeCloseTo(9.18, 3);
    expect(lat).toBeCloseTo(47.6579, 2);
    expect(made.notes[0]).toContain('EPSG:3857');
  });

  test.for([
    ['named by the file', { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } }],
    ['told by their size', {}],
  ] as const)('in another grid, %s, are refused with what to do', ([, rest]) => {
    expect(() => make({ fileName: 'a.geojson', text: point([513500, 5278000], {}, rest) })).toThrow('EPSG:4326');
  });
});

test('ids are made of names, or kept, and never twice', () => {
  expect(makeId('Große Brücke, 2. Teil')).toBe('grosse-bruecke-2-teil');
  expect(makeId('Łódź', new Set(['lodz']))).toBe('lodz-2');
  expect(makeId('Орлівка')).toBe('item');
  const made = make({ fileName: 'a.geojson', text: point([9.18, 47.66], { id: 'pier-one', name: 'Pier' }) });
  expect(made.features[0]?.id).toBe('pier-one');
});
