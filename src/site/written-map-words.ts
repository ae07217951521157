import { formatLocale } from '../base/format-locale.ts';
import type { Direction, WrittenDistance, WrittenFeature, WrittenMap } from '../map/written-map.ts';
import type { Lang } from '../schema/text.ts';
import type { LayerId } from '../story/story.ts';
import { formatDay, stringsFor } from './strings.ts';

/** A step's map in sentences and lists, ready to print. */
export interface WrittenMapText {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly groups: readonly WrittenGroupText[];
}

/** A layer on the map: how many, and which. */
export interface WrittenGroupText {
  readonly layer: LayerId;
  readonly title: string;
  readonly count: string;
  /** Empty where there are too many and none stands out. */
  readonly names: string;
  /** That those not named stand in the layer's file; `null` where all are named. */
  readonly rest: string | null;
}

interface Words {
  readonly title: string;
  readonly day: (day: string) => string;
  readonly highlighted: (names: string) => string;
  readonly length: (name: string, km: string) => string;
  readonly distance: (name: string, km: string, direction: string, from: string) => string;
  readonly directions: Readonly<Record<Direction, string>>;
}

const words = {
  de: {
    title: 'Die Karte in Worten',
    day: (day) => `Stand: ${day}.`,
    highlighted: (names) => `Hervorgehoben: ${names}.`,
    length: (name, km) => `${name}: auf der Karte rund ${km} Kilometer lang.`,
    distance: (name, km, direction, from) => `${name}: Luftlinie rund ${km} Kilometer ${direction} von ${from}.`,
    directions: {
      n: 'nördlich',
      ne: 'nordöstlich',
      e: 'östlich',
      se: 'südöstlich',
      s: 'südlich',
      sw: 'südwestlich',
      w: 'westlich',
      nw: 'nordwestlich',
    },
  },
  en: {
    title: 'The map in words',
    day: (day) => `As of ${day}.`,
    highlighted: (names) => `Standing out: ${names}.`,
    length: (name, km) => `${name}: about ${km} kilometres long on the map.`,
    distance: (name, km, direction, from) =>
      `${name}: about ${km} kilometres ${direction} of ${from} as the crow flies.`,
    directions: {
      n: 'north',
      ne: 'north-east',
      e: 'east',
      se: 'south-east',
      s: 'south',
      sw: 'south-west',
      w: 'west',
      nw: 'north-west',
    },
  },
} satisfies Readonly<Record<string, Words>>;

const byLanguage: Readonly<Record<string, Words>> = words;

/** Names have commas of their own. */
const SEPARATOR = '; ';

/** The facts of a map in the reader's language; English where the site has no translation yet. */
export function writtenMapText(facts: WrittenMap, lang: Lang): WrittenMapText {
  const t = byLanguage[lang] ?? words.en;
  const number = new Intl.NumberFormat(formatLocale(lang));
  const distance = ({ name, km, direction, from }: WrittenDistance): string =>
    t.distance(name, number.format(km), t.directions[direction], from);
  return {
    title: t.title,
    sentences: [
      t.day(formatDay(facts.date, lang)),
      ...(facts.highlighted.length === 0 ? [] : [t.highlighted(facts.highlighted.join(SEPARATOR))]),
      ...facts.lengths.map(({ name, km }) => t.length(name, number.format(km))),
      ...facts.distances.map(distance),
    ],
    groups: facts.groups.map(({ layer, title, count, features }) => ({
      layer,
      title,
      count: number.format(count),
      names: features.map((feature) => featureText(feature, lang)).join(SEPARATOR),
      rest: count > features.length ? stringsFor(lang).inFileOnly(count - features.length) : null,
    })),
  };
}

/** The name, and when it happened where the name does not say so itself. */
function featureText({ name, days }: WrittenFeature, lang: Lang): string {
  if (days === null || name.includes(days.from.slice(0, 4))) return name;
  const [from, until] = [formatDay(days.from, lang), formatDay(days.until, lang)];
  return `${name} (${from === until ? from : stringsFor(lang).period(from, until)})`;
}
