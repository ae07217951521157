import type { Position } from 'geojson';
import type { Lang } from '../schema/text.ts';
import { featureDays } from '../story/feature-days.ts';
import type { Chapter, Day, FeatureId, LayerId, MapFeature, Step, Story } from '../story/story.ts';
import { layersOnMap } from './layers-on-map.ts';
import { directionDegrees, distanceKm, geometryLengthKm } from './turf-shapes.ts';

/** Eight directions on the map, clockwise from north. */
export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * What a step's map shows, as facts from which sentences are made: for whoever does not see the picture, or wants it
 * counted. Comes from the map state alone, like legend and picture; says nothing more exactly than the data know it.
 */
export interface WrittenMap {
  readonly date: Day;
  /** Names of what stands out. */
  readonly highlighted: readonly string[];
  /** Layer by layer, from the top. */
  readonly groups: readonly WrittenGroup[];
  /** Lines that stand out or are drawn with the scroll, as long as they are on the map. */
  readonly lengths: readonly { readonly name: string; readonly km: number }[];
  /** How far spots that stand out lie from the chapter's place, or where that is no spot from the first of them. */
  readonly distances: readonly WrittenDistance[];
}

export interface WrittenGroup {
  readonly layer: LayerId;
  readonly title: string;
  /** How many of the layer's features are on the map. */
  readonly count: number;
  /** All of them; of more than `MOST_NAMED` only those that stand out. */
  readonly features: readonly WrittenFeature[];
}

export interface WrittenFeature {
  readonly name: string;
  /** First and last day of what happened; `null` for what is simply there. */
  readonly days: { readonly from: Day; readonly until: Day } | null;
}

export interface WrittenDistance {
  readonly name: string;
  readonly from: string;
  /** As the crow flies, rounded so that it says no more than is known. */
  readonly km: number;
  readonly direction: Direction;
}

/** A longer list nobody listens to, and the page would grow with the data; the data page has the file. */
export const MOST_NAMED = 100;

/** More distances than this nobody keeps in mind. */
const MOST_DISTANCES = 3;

/** A place known no better than this is a region, from which nothing is so and so far away. */
const REGION_KM = 12;

/** The facts of a step's map in one language. */
export function writtenMap(story: Story, chapter: Chapter, step: Step, lang: Lang): WrittenMap {
  const { map } = step;
  const nameOf = (feature: MapFeature): string => nameOn(feature, map.date, lang);
  const shown = layersOnMap(map, story);
  const singledOut = new Set([...map.highlight, ...map.draw]);
  const onMap = new Set(shown.flatMap(({ features }) => features.map(({ id }) => id)));
  const standingOut = [...singledOut].filter((id) => onMap.has(id)).flatMap((id) => story.features.get(id) ?? []);
  return {
    date: map.date,
    highlighted: [...new Set(standingOut.map(nameOf))],
    groups: shown.map(({ layer, features }) => ({
      layer: layer.id,
      title: layer.input.title[lang] ?? layer.id,
      count: features.length,
      features: (features.length > MOST_NAMED ? features.filter(({ id }) => singledOut.has(id)) : features).map(
        (feature) => ({ name: nameOf(feature), days: daysOf(feature) }),
      ),
    })),
    lengths: standingOut.flatMap((feature) => {
      const km = lineLength(feature);
      return km === null ? [] : [{ name: nameOf(feature), km }];
    }),
    distances: distancesFrom(chapter.place, standingOut, story, nameOf),
  };
}

/** Kilometres in words of one's own: to the nearest 1 below 20, 5 below 100, 10 below 1000, 50 beyond. */
export function roundKm(km: number): number {
  const step = km < 20 ? 1 : km < 100 ? 5 : km < 1000 ? 10 : 50;
  return Math.round(km / step) * step;
}

function nameOn({ id, properties }: MapFeature, day: Day, lang: Lang): string {
  const before = properties.namesBefore;
  const names = before !== undefined && day < before.date ? before.names : properties.names;
  return names[lang] ?? id;
}

function daysOf({ preset, properties }: MapFeature): WrittenFeature['days'] {
  if (preset !== 'strike' && preset !== 'event') return null;
  const { from, until } = featureDays(preset, properties);
  return from === null ? null : { from, until: until ?? from };
}

/** Arcs of flows are drawn for the eye: their length says nothing. */
function lineLength({ preset, geometry }: MapFeature): number | null {
  if (preset === 'flow' || !geometry?.type.endsWith('LineString')) return null;
  return roundKm(geometryLengthKm(geometry));
}

function distancesFrom(
  place: FeatureId | null,
  features: readonly MapFeature[],
  story: Story,
  nameOf: (feature: MapFeature) => string,
): WrittenDistance[] {
  const home = place === null ? undefined : story.features.get(place);
  const spots = [...(home === undefined ? [] : [home]), ...features.filter(({ preset }) => preset === 'place')];
  const anchor = spots.find((spot) => spotOf(spot) !== null && uncertaintyKm(spot) < REGION_KM);
  const from = anchor === undefined ? null : spotOf(anchor);
  if (anchor === undefined || from === null) return [];
  return features
    .flatMap((feature) => {
      const to = spotOf(feature);
      if (to === null) return [];
      const km = distanceKm(from, to);
      // Two spots that may be one and the same have no distance to speak of.
      if (km <= uncertaintyKm(anchor) + uncertaintyKm(feature)) return [];
      return [{ name: nameOf(feature), from: nameOf(anchor), km: roundKm(km), direction: directionOf(from, to) }];
    })
    .toSorted((a, b) => a.km - b.km)
    .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
    .slice(0, MOST_DISTANCES);
}

function spotOf({ geometry }: MapFeature): Position | null {
  return geometry?.type === 'Point' ? geometry.coordinates : null;
}

/** Radius within which the real spot lies; a settlement is a few kilometres wide at least. */
function uncertaintyKm({ properties }: MapFeature): number {
  return Math.max(2, properties.precision?.km ?? 0);
}

function directionOf(from: Position, to: Position): Direction {
  const eighth = Math.round(directionDegrees(from, to) / 45);
  return DIRECTIONS[(eighth + DIRECTIONS.length) % DIRECTIONS.length] ?? 'n';
}
