import { describe, expect, it } from 'vitest';
import { layersOnMap } from '../../../src/map/layers-on-map.ts';
import { buildLegend } from '../../../src/map/legend.ts';
import { DIRECTIONS, roundKm, writtenMap } from '../../../src/map/written-map.ts';
import { stringsFor } from '../../../src/site/strings.ts';
import { writtenMapText } from '../../../src/site/written-map-words.ts';
import type { MapFeature, Step, Story } from '../../../src/story/story.ts';
import { stories } from './whole-stories.ts';

const cases = Object.values(stories).flatMap((story) =>
  story.chapters.flatMap((chapter) =>
    chapter.steps.flatMap((step) =>
      story.languages.map((lang) => ({ title: `${story.input.id} ${step.key}, ${lang}`, story, chapter, step, lang })),
    ),
  ),
);

/** Great-circle distance in kilometres, by the haversine formula, mean radius of the Earth. */
function haversineKm([lng1, lat1]: readonly number[], [lng2, lat2]: readonly number[]): number {
  const radians = (degrees = 0): number => (degrees * Math.PI) / 180;
  const [dLat, dLng] = [radians((lat2 ?? 0) - (lat1 ?? 0)), radians((lng2 ?? 0) - (lng1 ?? 0))];
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(dLng / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
}

describe.each(cases)('the written map of $title', ({ story, chapter, step, lang }) => {
  const facts = writtenMap(story, chapter, step, lang);
  const text = writtenMapText(facts, lang);

  it('counts and names everything on the map, layer by layer as the legend has them', () => {
    const shown = layersOnMap(step.map, story);
    expect(text.groups.map(({ title, count }) => [title, count])).toEqual(
      shown.map(({ layer, features }) => [layer.input.title[lang], String(features.length)]),
    );
    for (const [index, { features }] of shown.entries()) {
      for (const name of features.map((feature) => feature.properties.names[lang] ?? '')) {
        const before = features.some(({ properties }) => step.map.date < (properties.namesBefore?.date ?? ''));
        if (!before) expect(text.groups[index]?.names).toContain(name);
      }
    }
    const named = shown.map(({ layer }) => `${layer.id}-`);
    const { entries } = buildLegend(step.map, story, lang, stringsFor(lang));
    for (const { key } of entries) expect(named.some((prefix) => key.startsWith(prefix))).toBe(true);
  });

  it('tells only what is on the map on its day', () => {
    for (const { features } of facts.groups) {
      for (const { days } of features) expect((days?.from ?? '') <= step.map.date).toBe(true);
    }
    expect(text.sentences.join(' ')).not.toMatch(/undefined|null|NaN|\{/);
  });

  it('measures as another formula does, and never what the data do not know', () => {
    for (const { name, from, km, direction } of facts.distances) {
      const [a, b] = [spot(story, step, from, lang), spot(story, step, name, lang)];
      const real = haversineKm(coordinates(a), coordinates(b));
      expect(Math.abs(km - real)).toBeLessThanOrEqual(real < 20 ? 0.6 : Math.max(2.6, real * 0.06));
      expect(real).toBeGreaterThan((a.properties.precision?.km ?? 0) + (b.properties.precision?.km ?? 0));
      expect(DIRECTIONS).toContain(direction);
      const [[fromLng = 0, fromLat = 0], [lng = 0, lat = 0]] = [coordinates(a), coordinates(b)];
      if (direction.startsWith('n')) expect(lat).toBeGreaterThan(fromLat);
      if (direction.startsWith('s')) expect(lat).toBeLessThan(fromLat);
      if (direction.endsWith('w')) expect(lng).toBeLessThan(fromLng);
      if (direction.endsWith('e')) expect(lng).toBeGreaterThan(fromLng);
    }
    for (const { km } of facts.lengths) expect(km).toBeGreaterThan(0);
  });
});

function spot(story: Story, step: Step, name: string, lang: string): MapFeature {
  const found = [...story.features.values()].find(({ properties, geometry }) => {
    const before = properties.namesBefore;
    const names = before !== undefined && step.map.date < before.date ? before.names : properties.names;
    return geometry?.type === 'Point' && names[lang] === name;
  });
  if (found === undefined) throw new Error(`No spot ${name}`);
  return found;
}

function coordinates({ geometry }: MapFeature): readonly number[] {
  if (geometry?.type !== 'Point') throw new Error('Not a spot');
  return geometry.coordinates;
}

describe('the words', () => {
  it('are whole sentences in the language of the edition', () => {
    const day = '2024-05-06' as never;
    const facts = {
      date: day,
      highlighted: ['A', 'B, west'],
      groups: [
        {
          layer: 'floods' as never,
          title: 'Floods',
          count: 3,
          features: [
            { name: 'Flood', days: { from: day, until: '2024-05-08' as never } },
            { name: 'Flood of 2024', days: { from: day, until: day } },
            { name: 'Dam', days: null },
          ],
        },
      ],
      lengths: [{ name: 'C', km: 1250 }],
      distances: [{ name: 'B', from: 'A', km: 40, direction: 'nw' as const }],
    };
    expect(writtenMapText(facts, 'en')).toMatchInlineSnapshot(`
      {
        "groups": [
          {
            "count": "3",
            "layer": "floods",
            "names": "Flood (6 May 2024 to 8 May 2024); Flood of 2024; Dam",
            "rest": null,
            "title": "Floods",
          },
        ],
        "sentences": [
          "As of 6 May 2024.",
          "Standing out: A; B, west.",
          "C: about 1,250 kilometres long on the map.",
          "B: about 40 kilometres north-west of A as the crow flies.",
        ],
        "title": "The map in words",
      }
    `);
    expect(writtenMapText(facts, 'de')).toMatchInlineSnapshot(`
      {
        "groups": [
          {
            "count": "3",
            "layer": "floods",
            "names": "Flood (6. Mai 2024 bis 8. Mai 2024); Flood of 2024; Dam",
            "rest": null,
            "title": "Floods",
          },
        ],
        "sentences": [
          "Stand: 6. Mai 2024.",
          "Hervorgehoben: A; B, west.",
          "C: auf der Karte rund 1.250 Kilometer lang.",
          "B: Luftlinie rund 40 Kilometer nordwestlich von A.",
        ],
        "title": "Die Karte in Worten",
      }
    `);
  });
});

describe('measures', () => {
  it('are rounded the more, the longer they are', () => {
    expect([1.4, 19.6, 22.6, 97.6, 104, 998, 1024, 1277].map(roundKm)).toEqual([1, 20, 25, 100, 100, 1000, 1000, 1300]);
  });

  it('stand in every story that singles out spots or lines', () => {
    for (const [title, story] of Object.entries(stories)) {
      const told = story.chapters.flatMap((chapter) =>
        chapter.steps.map((step) => writtenMap(story, chapter, step, story.defaultLanguage)),
      );
      expect(told.flatMap(({ distances, lengths }) => [...distances, ...lengths]).length, title).toBeGreaterThan(0);
    }
  });
});
