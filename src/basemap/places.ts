import type { LngLat } from '../schema/geography.ts';

/** One entry of `prepared/places.json`, which is edited by hand. */
export interface PlaceEntry {
  /** Unique; small letters, digits, hyphens. */
  readonly id: string;
  readonly kind: 'city' | 'country' | 'region' | 'sea' | 'lake' | 'river' | 'mountain' | 'peak';
  /** By language. A country needs none: `Intl.DisplayNames` knows it; what stands here wins. */
  readonly names?: Readonly<Record<string, string>>;
  readonly at: LngLat;
  /** 0 capitals, 1 large to 5 villages; 1 to 4 for other kinds. */
  readonly rank: number;
  /** First zoom at which the name may stand. */
  readonly minZoom: number;
  /** Zoom from which on it no longer stands. Default: never. */
  readonly maxZoom?: number;
  /** ISO code of two letters. */
  readonly country?: string;
}

/** What the map knows about a name: the properties of features in `labels-<lang>.json`. */
export interface LabelProperties {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceEntry['kind'];
  readonly rank: number;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** `maxZoom` of names that stand at every zoom. */
const EVERY_ZOOM = 99;

/**
 * A place in one language. A language without a name of its own takes the English one. Throws when a place has neither
 * that nor a country code.
 */
export function labelOf(place: PlaceEntry, lang: string): LabelProperties {
  const { id, kind, rank, minZoom, maxZoom = EVERY_ZOOM } = place;
  return { id, kind, rank, minZoom, maxZoom, name: nameOf(place, lang) };
}

function nameOf({ id, kind, names, country }: PlaceEntry, lang: string): string {
  const own = names?.[lang];
  if (own !== undefined) return own;
  const known = kind === 'country' && country !== undefined ? countryName(country, lang) : names?.['en'];
  if (known === undefined) throw new Error(`The place "${id}" has no name in "${lang}" nor in English.`);
  return known;
}

/** The short name of a country in a language, by its ISO code; `undefined` when the code is unknown. */
export function countryName(code: string, lang: string): string | undefined {
  return new Intl.DisplayNames([lang], { type: 'region', style: 'short', fallback: 'none' }).of(code);
}
