import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FRAME } from '../../../src/map/basemap-extent.ts';
import { countryName, labelOf, type PlaceEntry } from '../../../src/basemap/places.ts';

const places: readonly PlaceEntry[] = JSON.parse(
  readFileSync(new URL('../../../src/basemap/prepared/places.json', import.meta.url), 'utf8'),
);

describe('names', () => {
  const city: PlaceEntry = {
    id: 'x',
    kind: 'city',
    names: { de: 'Lwiw', en: 'Lviv' },
    at: [24, 49.8],
    rank: 1,
    minZoom: 5,
  };

  test('a place has the name of the language, or the English one', () => {
    expect(labelOf(city, 'de').name).toBe('Lwiw');
    expect(labelOf(city, 'fr').name).toBe('Lviv');
  });

  test('a country takes its name from the standard of the language unless one is written', () => {
    const country: PlaceEntry = { id: 'c', kind: 'country', country: 'TR', at: [35, 39], rank: 1, minZoom: 3 };
    expect(labelOf(country, 'de').name).toBe('Türkei');
    expect(labelOf(country, 'en').name).toBe('Türkiye');
    expect(labelOf({ ...country, names: { de: 'Anatolien' } }, 'de').name).toBe('Anatolien');
  });

  test('a place without a name is a mistake that names the place', () => {
    expect(() => labelOf({ id: 'nameless', kind: 'lake', at: [0, 0], rank: 1, minZoom: 3 }, 'de')).toThrow('nameless');
  });

  test('an unknown country code has no name', () => {
    expect(countryName('XY', 'de')).toBeUndefined();
  });
});

describe('the list that is edited by hand', () => {
  test('every id stands once', () => {
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  test('every place has a name in German and in English', () => {
    for (const place of places) for (const lang of ['de', 'en']) expect(labelOf(place, lang).name).not.toBe('');
  });

  test('every place lies in the frame, longitude first', () => {
    for (const { id, at } of places) {
      expect(at[0], id).toBeGreaterThan(FRAME[0]);
      expect(at[0], id).toBeLessThan(FRAME[2]);
      expect(at[1], id).toBeGreaterThan(FRAME[1]);
      expect(at[1], id).toBeLessThan(FRAME[3]);
    }
  });

  test('no two names of cities stand at the same spot', () => {
    const spots = places.filter(({ kind }) => kind === 'city').map(({ at }) => at.join());
    expect(new Set(spots).size).toBe(spots.length);
  });
});
