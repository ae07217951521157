import type { Feature, Geometry, Position } from 'geojson';
import { round } from '../base/numbers.ts';
import type { Bounds } from '../schema/geography.ts';
import type { Message } from './content-change.ts';

/** Half the way round the earth in the metres of Web Mercator (EPSG:3857). */
const HALF_WORLD = 20037508.342789244;
/** About one metre; what is written beyond says nothing. */
const DECIMALS = 5;

/** Features in longitude and latitude, with what was done to them; or why that cannot be. */
export type Normalised =
  | { readonly features: readonly Feature<Geometry | null>[]; readonly notes: readonly Message[] }
  | { readonly refused: Message };

type Convert = (position: Position) => Position;

/**
 * Brings features to longitude and latitude (WGS 84), as the map needs them: swapped axes are put right, Web Mercator is
 * converted, other projections are named and refused. `crs` is the reference system that the file names, or `null`;
 * `bounds` is the story's map, which tells longitude from latitude where both could be either.
 */
export function normaliseCoordinates(
  features: readonly Feature<Geometry | null>[],
  crs: string | null,
  bounds: Bounds | null,
): Normalised {
  const positions = features.flatMap(({ geometry }) => positionsOf(geometry));
  const code = /(\d{4,6})$/.exec(crs ?? '')?.[1] ?? null;
  const isDegrees = crs === null || /CRS84$/i.test(crs) || code === '4326' || code === '4258';
  const isMercator = code === '3857' || code === '900913' || code === '3785';
  if (!isDegrees && !isMercator) return refuse(crs);
  const fits = (convert: Convert): boolean => positions.every((position) => isOnEarth(convert(position)));
  const meets = (convert: Convert): boolean => bounds === null || positions.some((each) => isIn(convert(each), bounds));
  const same: Convert = (position) => position;
  if (isMercator) return convertAll(features, fromMercator, [mercator]);
  if (fits(same) && (meets(same) || !meets(swap) || !fits(swap))) return convertAll(features, same, []);
  if (fits(swap)) return convertAll(features, swap, [swapped]);
  const isMetres = positions.every((position) => position.slice(0, 2).every((value) => Math.abs(value) <= HALF_WORLD));
  if (isMetres && bounds !== null && meets(fromMercator)) return convertAll(features, fromMercator, [mercator]);
  return refuse(crs);
}

const swapped: Message = {
  de: 'Die Koordinaten standen als Breite, Länge; sie sind getauscht, zuerst kommt die Länge.',
  en: 'The coordinates stood as latitude, longitude; they are swapped, longitude comes first.',
};
const mercator: Message = {
  de: 'Die Koordinaten standen in Metern (Web Mercator, EPSG:3857); sie sind in Grad umgerechnet.',
  en: 'The coordinates stood in metres (Web Mercator, EPSG:3857); they are converted to degrees.',
};

function refuse(crs: string | null): Normalised {
  return {
    refused: {
      de: `Die Koordinaten sind keine Grad${crs === null ? '; vermutlich stehen sie in einem Landesnetz wie UTM' : `: Die Datei nennt „${crs}“`}. Speichern Sie die Datei im Kartenprogramm neu als GeoJSON mit dem Bezugssystem WGS 84 (EPSG:4326).`,
      en: `The coordinates are no degrees${crs === null ? '; they are probably in a national grid such as UTM' : `: the file names “${crs}”`}. Save the file again from your map program as GeoJSON in the reference system WGS 84 (EPSG:4326).`,
    },
  };
}

function convertAll(
  features: readonly Feature<Geometry | null>[],
  convert: Convert,
  notes: readonly Message[],
): Normalised {
  const rounded: Convert = (position) => convert(position).map((degrees) => round(degrees, DECIMALS));
  return {
    features: features.map((feature) => ({ ...feature, geometry: mapPositions(feature.geometry, rounded) })),
    notes,
  };
}

/** Heights are left out: the map is flat. */
function swap([first = 0, second = 0]: Position): Position {
  return [second, first];
}

function fromMercator([x = 0, y = 0]: Position): Position {
  const latitude = (Math.atan(Math.sinh((y / HALF_WORLD) * Math.PI)) * 180) / Math.PI;
  return [(x / HALF_WORLD) * 180, latitude];
}

function isOnEarth([lng = 0, lat = 0]: Position): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

function isIn([lng = 0, lat = 0]: Position, [west, south, east, north]: Bounds): boolean {
  const isBetween = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return isBetween && lat >= south && lat <= north;
}

type Nested = Position | readonly Nested[];

function isPosition(value: Nested): value is Position {
  return typeof value[0] === 'number';
}

function positionsOf(geometry: Geometry | null): readonly Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const flat = (value: Nested): readonly Position[] => (isPosition(value) ? [value] : value.flatMap(flat));
  return flat(geometry.coordinates);
}

function mapPositions(geometry: Geometry | null, convert: Convert): Geometry | null {
  if (geometry === null) return null;
  if (geometry.type === 'GeometryCollection') {
    const geometries = geometry.geometries.map((each) => mapPositions(each, convert) as Geometry);
    return { type: 'GeometryCollection', geometries };
  }
  const map = (value: Nested): Nested => (isPosition(value) ? convert(value.slice(0, 2)) : value.map(map));
  return { type: geometry.type, coordinates: map(geometry.coordinates) } as Geometry;
}
