import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { labelOf, type LabelProperties, type PlaceEntry } from './places.ts';
import { riverCourse } from './river-course.ts';

/** Length of a river's course for its name, in CSS pixels at the first zoom at which the name stands. */
const COURSE_PX = 200;
/** Metres per CSS pixel on the equator at zoom 0. */
const EQUATOR_METRES_PER_PX = 40_075_017 / 512;
/** Only lines with a point within this many degrees of a name can be its river. */
const SEARCH_DEGREES = 6;

/** The geometry of every place: a point, or for rivers the stretch that the name runs along. */
export function placeGeometries(places: readonly PlaceEntry[], topology: Topology): ReadonlyMap<string, Geometry> {
  const rivers = lines(topology, 'river');
  return new Map(places.map((place) => [place.id, place.kind === 'river' ? course(place, rivers) : point(place)]));
}

/** All names in one language, as the map's source of names takes them. */
export function buildLabels(
  places: readonly PlaceEntry[],
  geometries: ReadonlyMap<string, Geometry>,
  lang: string,
): FeatureCollection<Geometry, LabelProperties> {
  const features = places.map((place): Feature<Geometry, LabelProperties> => {
    const geometry = geometries.get(place.id);
    if (geometry === undefined) throw new Error(`No geometry for the place "${place.id}".`);
    return { type: 'Feature', properties: labelOf(place, lang), geometry };
  });
  return { type: 'FeatureCollection', features };
}

function point({ at }: PlaceEntry): Geometry {
  return { type: 'Point', coordinates: [...at] };
}

function course({ id, at, minZoom }: PlaceEntry, rivers: readonly Position[][]): Geometry {
  const metres = (COURSE_PX * EQUATOR_METRES_PER_PX * Math.cos((at[1] * Math.PI) / 180)) / 2 ** minZoom;
  const near = rivers.filter((line) => line.some(([lng, lat]) => isNear(at, lng!, lat!)));
  const coordinates = riverCourse([...at], near, metres);
  if (coordinates === null) throw new Error(`No river runs near the name "${id}" at ${at.join(', ')}.`);
  return { type: 'LineString', coordinates: coordinates.map(([lng, lat]) => [round(lng!), round(lat!)]) };
}

function isNear(at: PlaceEntry['at'], lng: number, lat: number): boolean {
  return Math.abs(lng - at[0]) < SEARCH_DEGREES && Math.abs(lat - at[1]) < SEARCH_DEGREES / 2;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

function lines(topology: Topology, object: string): readonly Position[][] {
  const collection = feature(topology, topology.objects[object] as GeometryCollection);
  return collection.features.flatMap(({ geometry }) =>
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [],
  );
}
