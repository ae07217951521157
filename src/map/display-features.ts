import type { Feature, FeatureCollection, Geometry, LineString, Position } from 'geojson';
import type { FeatureProperties, Preset } from '../schema/layers.ts';
import type { Lang } from '../schema/text.ts';
import type { LayerData } from '../story/story.ts';
import { featureDays } from '../story/feature-days.ts';
import { type Mark, markFor, markKey } from './marks.ts';
import { flowArc, uncertaintyArea } from './turf-shapes.ts';

/** What a layer draws, in flat properties that a style can read. */
export interface DisplayLayer {
  /** The features themselves; arcs for flows. Features made of basemap countries are not among them. */
  readonly shapes: FeatureCollection<Geometry, DisplayProperties>;
  /** Areas within which the real spots lie, of features that are known less exactly than their mark suggests. */
  readonly areas: FeatureCollection<Geometry, DisplayProperties>;
  /** Features made of countries of the basemap. */
  readonly countries: readonly {
    readonly id: string;
    readonly codes: readonly string[];
    readonly from: number;
    readonly until: number;
  }[];
}

/** Flat properties of a drawn feature. */
export interface DisplayProperties {
  readonly id: string;
  readonly label: string;
  /** Label on maps dated before `renamed`. */
  readonly labelBefore: string;
  /** Days as numbers, 20250806: first day on the map (0 for none), and last day there is anything of it. */
  readonly from: number;
  readonly until: number;
  /** The day a name changed; 0 for none. */
  readonly renamed: number;
  readonly mark: string;
  readonly colour: string;
  readonly pattern: string;
  readonly fill: string;
  /** 1 with the line, -1 against it, 0 no direction shown. */
  readonly direction: number;
  readonly rank: number;
  /** 1 for a place that is a region and not a spot: named without a dot. */
  readonly region: number;
}

/** The last day of what has no end: later than any. */
const ENDLESS = 99_999_999;

/** A day as a number that sorts, 2025-08-06 -> 20250806; 0 for none. */
export function dayNumber(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll('-', ''));
}

/** What the published data of a layer draws in one language. */
export function displayLayer(preset: Preset, data: LayerData, lang: Lang): DisplayLayer {
  const features = data.features.map((feature, index) => readFeature(preset, feature, lang, index));
  return {
    shapes: collection(features.flatMap(({ shape }) => shape ?? [])),
    areas: collection(features.flatMap(({ areas }) => areas)),
    countries: features.flatMap(({ countries }) => countries ?? []),
  };
}

/** A place known no better than this is a region. */
const REGION_KM = 12;

type DisplayFeature = Feature<Geometry, DisplayProperties>;

function readFeature(preset: Preset, feature: Feature<Geometry | null>, lang: Lang, index: number) {
  const id = String(feature.id);
  // The published file holds what the schema of this preset let through.
  const written = feature.properties as FeatureProperties[Preset];
  const properties = displayProperties(id, preset, written, lang);
  const geometry = feature.geometry === null ? null : shapeOf(preset, feature.geometry, index);
  const codes = 'countries' in written ? written.countries : undefined;
  return {
    shape: geometry === null ? null : featureOf(geometry, severalSpots(geometry) ? unnamed(properties) : properties),
    areas: uncertaintyOf(preset, written, feature.geometry).map((area) => featureOf(area, properties)),
    countries: codes === undefined ? null : [{ id, codes, from: properties.from, until: properties.until }],
  };
}

function displayProperties(
  id: string,
  preset: Preset,
  written: FeatureProperties[Preset],
  lang: Lang,
): DisplayProperties {
  const mark: Mark = markFor(preset, written);
  const { from, until } = featureDays(preset, written);
  const label = bindNumbers(written.names[lang] ?? id);
  const flow = 'flow' in written ? written.flow : preset === 'flow' ? 'forward' : 'none';
  return {
    id,
    label,
    labelBefore: bindNumbers(written.namesBefore?.names[lang] ?? label),
    from: dayNumber(from ?? undefined),
    until: until === null ? ENDLESS : dayNumber(until),
    renamed: dayNumber(written.namesBefore?.date),
    mark: markKey(mark),
    colour: mark.colour,
    pattern: mark.kind === 'point' ? mark.shape : mark.pattern,
    fill: mark.kind === 'point' ? mark.fill : '',
    direction: flow === 'forward' ? 1 : flow === 'reverse' ? -1 : 0,
    rank: 'rank' in written ? written.rank : 0,
    region: preset === 'place' && (written.precision?.km ?? 0) >= REGION_KM ? 1 : 0,
  };
}

/** Lines of a label never end between a number and the word before or after it that is its month, its year or its unit. */
function bindNumbers(label: string): string {
  return label.replaceAll(/(\d\.?) (?=\p{L})/gu, '$1\u00A0').replaceAll(/(\p{L}\.?) (?=\d{4}\b)/gu, '$1\u00A0');
}

/** One name repeated at every spot would crowd the map; the places themselves have names. */
function severalSpots(geometry: Geometry): boolean {
  return geometry.type === 'MultiPoint';
}

function unnamed(properties: DisplayProperties): DisplayProperties {
  return { ...properties, label: '', labelBefore: '' };
}

/** Arcs bow to alternate sides and ever farther, so that flows between the same ends lie apart. */
function shapeOf(preset: Preset, geometry: Geometry, index: number): Geometry {
  if (preset !== 'flow' || geometry.type !== 'LineString') return geometry;
  const [from, to] = [geometry.coordinates[0], geometry.coordinates.at(-1)];
  if (from === undefined || to === undefined) return geometry;
  return flowArc(from, to, 0.14 + 0.06 * index);
}

function uncertaintyOf(preset: Preset, written: FeatureProperties[Preset], geometry: Geometry | null): Geometry[] {
  if (preset !== 'strike' || written.precision === undefined || geometry === null) return [];
  const { km } = written.precision;
  return pointsOf(geometry).map((point) => uncertaintyArea(point, km));
}

function pointsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
}

function featureOf(geometry: Geometry, properties: DisplayProperties): DisplayFeature {
  return { type: 'Feature', id: properties.id, geometry, properties };
}

function collection(features: DisplayFeature[]): FeatureCollection<Geometry, DisplayProperties> {
  return { type: 'FeatureCollection', features };
}

/** The lines of a layer that can be drawn bit by bit, by feature id. */
export function drawableLines(layer: DisplayLayer): ReadonlyMap<string, Feature<LineString, DisplayProperties>> {
  return new Map(
    layer.shapes.features.flatMap((feature) =>
      feature.geometry.type === 'LineString'
        ? [[feature.properties.id, feature as Feature<LineString, DisplayProperties>] as const]
        : [],
    ),
  );
}
