import { MAX_TILE_ZOOM } from '../map/basemap-extent.ts';

/** A tile layer: which object of the prepared source it takes, and what of it appears at which zoom. */
export interface TileLayer {
  readonly object: string;
  /** Whether a feature with these properties is cut at all. Default: every one. */
  readonly chosen?: (properties: Readonly<Record<string, unknown>>) => boolean;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Whether a feature with these properties stands in the tiles of this zoom. */
  readonly keep: (properties: Readonly<Record<string, unknown>>, zoom: number) => boolean;
}

/** Up to this zoom the tiles cover the world; beyond, the frame. */
export const WORLD_ZOOM = 4;

/** Least area of lakes in square kilometres, by zoom. */
const LEAST_LAKE = [20_000, 12_000, 6000, 2000, 500, 120, 25, 0];
/** Last rank of rivers, by zoom. */
const LAST_RIVER = [0, 0, 2, 4, 5, 6, 8, 9];
/** Lines that stories may show, but that the basemap never draws. */
const STORY_LINES = ['nkao-1991', 'contact-1994'];

const always = () => true;

/** Layers of the tiles that every map shows, in the order in which they are written. */
export const TILE_LAYERS: Readonly<Record<string, TileLayer>> = {
  ocean: { object: 'ocean', minZoom: 0, maxZoom: MAX_TILE_ZOOM, keep: always },
  water: {
    object: 'water',
    minZoom: 0,
    maxZoom: MAX_TILE_ZOOM,
    keep: ({ a }, zoom) => Number(a) >= (LEAST_LAKE[zoom] ?? 0),
  },
  river: {
    object: 'river-far',
    minZoom: 2,
    maxZoom: MAX_TILE_ZOOM - 1,
    keep: ({ r }, zoom) => Number(r) <= (LAST_RIVER[zoom] ?? 9),
  },
  'river-near': { object: 'river', minZoom: MAX_TILE_ZOOM, maxZoom: MAX_TILE_ZOOM, keep: always },
  province: { object: 'province', minZoom: 5, maxZoom: MAX_TILE_ZOOM, keep: always },
  border: { object: 'border', minZoom: 0, maxZoom: MAX_TILE_ZOOM, keep: always },
  disputed: {
    object: 'disputed',
    minZoom: 3,
    maxZoom: MAX_TILE_ZOOM,
    keep: ({ k }) => !STORY_LINES.includes(String(k)),
  },
};

/** Whole countries by ISO code of two letters, in tiles of their own: a map that singles out a few needs no other. */
export function countryLayers(codes: readonly string[]): Readonly<Record<string, TileLayer>> {
  const chosen = ({ a2 }: Readonly<Record<string, unknown>>): boolean => codes.includes(String(a2));
  return { country: { object: 'country', chosen, minZoom: 0, maxZoom: MAX_TILE_ZOOM, keep: always } };
}
