import type { Preset } from '../schema/layers.ts';
import type { DataFile, DataPath } from './data-file.ts';
import { isRecord } from './data-file.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { isSwapped } from './schema-unions.ts';

/** How deep lists are nested around the positions of a geometry, and whether positions make lines or rings. */
const shapes: Readonly<Record<string, { readonly depth: number; readonly of: 'points' | 'lines' | 'rings' }>> = {
  Point: { depth: 0, of: 'points' },
  MultiPoint: { depth: 1, of: 'points' },
  LineString: { depth: 1, of: 'lines' },
  MultiLineString: { depth: 2, of: 'lines' },
  Polygon: { depth: 2, of: 'rings' },
  MultiPolygon: { depth: 3, of: 'rings' },
};

const lines = ['LineString', 'MultiLineString'];
const points = ['Point', 'MultiPoint'];
const areas = ['Polygon', 'MultiPolygon'];

/** Geometries each preset can draw. */
export const geometriesByPreset: Readonly<Record<Preset, readonly string[]>> = {
  pipeline: lines,
  strike: points,
  event: points,
  area: [...areas, ...lines],
  flow: lines,
  place: points,
};

/** Whether a geometry of this type can be drawn along the scroll. */
export function isLine(type: string | null): boolean {
  return type !== null && lines.includes(type);
}

/** Whether a geometry of this type can be drawn at all. */
export function isDrawable(type: string): boolean {
  return Object.hasOwn(shapes, type);
}

/** What is wrong with a geometry that is not null; at most one finding per position list, and one for positions. */
export function geometryFindings(geometry: unknown, data: DataFile, path: DataPath): Finding[] {
  if (!isRecord(geometry)) {
    return [finding('wrong-type', data.placeOf(path), { expected: 'object', found: 'string' })];
  }
  const unknown = Object.keys(geometry).filter((key) => !['type', 'coordinates', 'bbox'].includes(key));
  const type = String(geometry['type']);
  if (geometry['type'] === undefined) return [finding('missing-field', data.placeOf(path), { field: 'type' })];
  if (!isDrawable(type)) {
    const args = { type, suggestion: didYouMean(type, Object.keys(shapes)) };
    return [finding('unknown-geometry', data.placeOf([...path, 'type']), args)];
  }
  const allowed = { allowed: 'type, coordinates, bbox', suggestion: null };
  return [
    ...unknown.map((field) => finding('unknown-field', data.placeOf([...path, field], 'key'), { field, ...allowed })),
    ...coordinateFindings(geometry['coordinates'], type, data, [...path, 'coordinates']),
  ];
}

function coordinateFindings(coordinates: unknown, type: string, data: DataFile, path: DataPath): Finding[] {
  const { depth, of } = shapes[type] ?? { depth: 0, of: 'points' };
  const lists = listsAt(coordinates, depth - (of === 'points' ? 0 : 1), path);
  if (lists === null) return [finding('invalid-coordinates', data.placeOf(path), { type })];
  const findings = lists.flatMap(([value, at]) => listFindings(value, of, type, data, at));
  // One wrong position is as good as all: a file in metres would otherwise have thousands of findings.
  return findings.slice(0, 1);
}

/** The lists (or positions) at a depth, with their paths; `null` when something there is no list or a list is empty. */
function listsAt(value: unknown, depth: number, path: DataPath): (readonly [unknown, DataPath])[] | null {
  if (depth === 0) return [[value, path]];
  if (!Array.isArray(value) || value.length === 0) return null;
  const found = value.map((entry, index) => listsAt(entry, depth - 1, [...path, index]));
  return found.includes(null) ? null : found.flatMap((each) => each ?? []);
}

function listFindings(
  value: unknown,
  of: 'points' | 'lines' | 'rings',
  type: string,
  data: DataFile,
  path: DataPath,
): Finding[] {
  if (of === 'points') return positionFindings(value, type, data, path);
  const least = of === 'lines' ? 2 : 3;
  if (!Array.isArray(value) || value.length < least) {
    return [finding('invalid-coordinates', data.placeOf(path), { type })];
  }
  for (const [index, position] of value.entries()) {
    const wrong = positionFindings(position, type, data, [...path, index]);
    if (wrong.length > 0) return wrong;
  }
  const isClosed = value.length >= 4 && String(value[0]) === String(value.at(-1));
  return of === 'rings' && !isClosed ? [finding('ring-open', data.placeOf([...path, value.length - 1]), {})] : [];
}

function positionFindings(position: unknown, type: string, data: DataFile, path: DataPath): Finding[] {
  const isPosition =
    Array.isArray(position) &&
    (position.length === 2 || position.length === 3) &&
    position.every((n) => typeof n === 'number');
  if (!isPosition) return [finding('invalid-coordinates', data.placeOf(path), { type })];
  const [lng, lat] = position as [number, number];
  if (isSwapped(position)) return [finding('swapped-coordinates', data.placeOf(path), { lng: lat, lat: lng })];
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return [];
  return [finding('coordinates-out-of-range', data.placeOf(path), { position: `[${lng}, ${lat}]` })];
}
