import type { Geometry } from 'geojson';
import { boundsSchema, type Bounds } from '../schema/geography.ts';
import { idSchema } from '../schema/text.ts';
import { geometryBounds } from '../story/bounds.ts';
import type { WrittenFeature } from '../story/written-story.ts';
import { isRecord, type DataFile, type DataPath } from './data-file.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { geometryFindings } from './geometry-findings.ts';
import { checkSchema } from './schema-findings.ts';

/** A GeoJSON file as far as it can be read: features with an id, in order, and where each stands. */
export interface MapFile {
  /** Name within `map/`. */
  readonly name: string;
  readonly data: DataFile;
  readonly features: readonly MapFileFeature[];
}

/** A feature, where it stands, and its extent where geometry or `bbox` are sound. */
export interface MapFileFeature extends WrittenFeature {
  readonly path: DataPath;
  readonly extent: Bounds | null;
}

const collectionFields = ['type', 'name', 'bbox', 'features'];
const featureFields = ['type', 'id', 'bbox', 'geometry', 'properties'];

/** Reads a feature collection: form, ids and geometry. Properties are checked with the layers that use them. */
export function readMapFile(name: string, data: DataFile): { readonly file: MapFile; readonly findings: Finding[] } {
  const { value } = data;
  const list = isRecord(value) ? value['features'] : undefined;
  const findings = isRecord(value)
    ? [...memberFindings(value, collectionFields, data, []), ...typeFindings(value, 'FeatureCollection', data, [])]
    : [
        finding('wrong-type', data.placeOf([]), {
          expected: 'object',
          found: Array.isArray(value) ? 'array' : 'string',
        }),
      ];
  if (!Array.isArray(list)) {
    if (isRecord(value)) findings.push(finding('missing-field', data.placeOf(['features']), { field: 'features' }));
    return { file: { name, data, features: [] }, findings };
  }
  const read = list.map((feature, index) => readFeature(feature, data, ['features', index]));
  const features = read.flatMap(({ feature }) => (feature ? [feature] : []));
  return { file: { name, data, features }, findings: [...findings, ...read.flatMap((each) => each.findings)] };
}

function readFeature(value: unknown, data: DataFile, path: DataPath) {
  if (!isRecord(value)) {
    const wrong = finding('wrong-type', data.placeOf(path), { expected: 'object', found: 'string' });
    return { feature: null, findings: [wrong] };
  }
  const { id, geometry } = value;
  const shape =
    geometry === null || geometry === undefined
      ? emptyGeometryFindings(value, data, path)
      : geometryFindings(geometry, data, [...path, 'geometry']);
  const findings = [
    ...memberFindings(value, featureFields, data, path),
    ...typeFindings(value, 'Feature', data, path),
    ...idFindings(id, data, path),
    ...(isRecord(value['properties'])
      ? []
      : [finding('missing-field', data.placeOf([...path, 'properties']), { field: 'properties' })]),
    ...(value['bbox'] === undefined ? [] : checkSchema(boundsSchema, data, [...path, 'bbox']).findings),
    ...shape,
  ];
  if (typeof id !== 'string') return { feature: null, findings };
  const bbox = boundsSchema.safeParse(value['bbox']).data ?? null;
  // Sound only where there are no findings, and read only then.
  const known = (geometry ?? null) as Geometry | null;
  const extent = shape.length === 0 && known ? geometryBounds(known) : bbox;
  return { feature: { id, geometry: known, bbox, properties: value['properties'], path, extent }, findings };
}

function memberFindings(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  data: DataFile,
  path: DataPath,
): Finding[] {
  return Object.keys(value)
    .filter((field) => !known.includes(field))
    .map((field) => {
      const args = { field, allowed: known.join(', '), suggestion: didYouMean(field, known) };
      return finding('unknown-field', data.placeOf([...path, field], 'key'), args);
    });
}

function typeFindings(
  value: Readonly<Record<string, unknown>>,
  type: string,
  data: DataFile,
  path: DataPath,
): Finding[] {
  if (value['type'] === type) return [];
  if (value['type'] === undefined) return [finding('missing-field', data.placeOf(path), { field: 'type' })];
  const args = { value: JSON.stringify(value['type']).replace(/^"|"$/g, ''), allowed: type, suggestion: type };
  return [finding('unknown-value', data.placeOf([...path, 'type']), args)];
}

function idFindings(id: unknown, data: DataFile, path: DataPath): readonly Finding[] {
  if (id === undefined || id === null) return [finding('feature-without-id', data.placeOf(path), {})];
  return checkSchema(idSchema, data, [...path, 'id']).findings;
}

function emptyGeometryFindings(value: Readonly<Record<string, unknown>>, data: DataFile, path: DataPath): Finding[] {
  const properties = value['properties'];
  const countries = isRecord(properties) ? properties['countries'] : undefined;
  const isDrawn = Array.isArray(countries) && countries.length > 0 && value['bbox'] !== undefined;
  return isDrawn ? [] : [finding('no-geometry', data.placeOf(path), {})];
}
