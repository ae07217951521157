import type {
  FillLayerSpecification,
  FontFacesSpecification,
  ImageSourceSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Bounds } from '../schema/geography.ts';
import { buildBorderCasing, buildBorders, type BorderPolicy } from './basemap-borders.ts';
import { BASEMAP_TILES, COUNTRY_TILES, MAX_TILE_ZOOM, RELIEF_EXTENTS } from './basemap-extent.ts';
import { buildFontFaces } from './basemap-fonts.ts';
import { buildLabelLayers, LABEL_SOURCE } from './basemap-labels.ts';
import type { Theme } from './basemap-palette.ts';
import { buildGround, buildRelief, buildWater, reliefSource, TILE_SOURCE } from './basemap-surface.ts';

/** What a basemap is to look like. */
export interface BasemapOptions {
  readonly theme: Theme;
  /** A language for which `labels-<lang>.json` was built. */
  readonly lang: string;
  readonly borders: BorderPolicy;
  readonly relief: boolean;
  /** Absolute address of the folder that `buildBasemapFiles` made; ends with a slash. */
  readonly baseUrl: string;
  /** Places that the story names itself, by id or by name as the map writes it. Default: none. */
  readonly omit?: readonly string[];
}

/** Parts of a style. From below: `below`, with country fills after `countriesAfter`; a story's marks; `above`; a story's names. */
export interface Basemap {
  readonly sources: Record<string, SourceSpecification>;
  readonly below: readonly LayerSpecification[];
  /** Names. Maps place the names of the last layer first, so that a story's own names belong after these. */
  readonly above: readonly LayerSpecification[];
  /** For the style's `font-faces`. */
  readonly fontFaces: FontFacesSpecification;
  /** For the style's `sprite`: the marks of cities and peaks. */
  readonly sprite: string;
  /** Number of layers of `below` that lie under countries singled out: land and relief. */
  readonly countriesAfter: number;
}

/** With a colon, which no layer of a story has in its id: a story may well call a layer “countries”. */
const COUNTRY_SOURCE = 'basemap:countries';

/** Names are cut into pieces only down to this zoom, so that a river's name does not stand twice across an edge. */
const LABEL_ZOOM = 6;

/** The credit that the map shows, as HTML with links. */
export const BASEMAP_CREDIT = [
  '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> (ODbL)',
  '<a href="https://www.naturalearthdata.com/">Natural Earth</a>',
  '<a href="https://www.soest.hawaii.edu/pwessel/gshhg/">GSHHG</a>',
  'NASA SRTM',
  '<a href="https://www.geonames.org/">GeoNames</a> (CC BY)',
].join(' · ');

/** The basemap for a theme, a language and a border policy, as parts of a MapLibre style. */
export function buildBasemap(options: BasemapOptions): Basemap {
  const { theme, lang, borders, relief, baseUrl, omit = [] } = options;
  const ground = [...buildGround(theme), ...(relief ? buildRelief() : [])];
  return {
    sources: {
      [TILE_SOURCE]: {
        type: 'vector',
        tiles: [`${baseUrl}${BASEMAP_TILES}`],
        maxzoom: MAX_TILE_ZOOM,
        attribution: BASEMAP_CREDIT,
      },
      // Fetched only where a layer that reads it is shown.
      [COUNTRY_SOURCE]: {
        type: 'vector',
        tiles: [`${baseUrl}${COUNTRY_TILES}`],
        maxzoom: MAX_TILE_ZOOM,
      },
      [LABEL_SOURCE]: {
        type: 'geojson',
        data: `${baseUrl}labels-${lang}.json`,
        maxzoom: LABEL_ZOOM,
        promoteId: 'id',
      },
      ...(relief ? reliefSources(theme, baseUrl) : {}),
    },
    below: [...ground, buildBorderCasing(theme), ...buildWater(theme), ...buildBorders(theme, borders)],
    above: buildLabelLayers(theme, omit),
    fontFaces: buildFontFaces(baseUrl),
    sprite: `${baseUrl}sprite`,
    countriesAfter: ground.length,
  };
}

/**
 * A fill of whole countries, by ISO code of two letters; belongs right above the land and relief, so that water and
 * borders stay on top. No codes: a layer that draws nothing.
 */
export function countryFill(
  id: string,
  isoCodes: readonly string[],
  paint: NonNullable<FillLayerSpecification['paint']>,
): FillLayerSpecification {
  return {
    id,
    type: 'fill',
    source: COUNTRY_SOURCE,
    'source-layer': 'country',
    filter: ['in', ['get', 'a2'], ['literal', [...isoCodes]]],
    paint,
  };
}

function reliefSources(theme: Theme, baseUrl: string): Record<string, SourceSpecification> {
  return Object.fromEntries(
    RELIEF_EXTENTS.map(({ name, bounds }) => [
      reliefSource(name),
      { type: 'image', url: `${baseUrl}relief-${name}-${theme}.avif`, coordinates: corners(bounds) },
    ]),
  );
}

/** North-west, north-east, south-east, south-west: the order in which MapLibre pins a picture. */
function corners([west, south, east, north]: Bounds): ImageSourceSpecification['coordinates'] {
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}
