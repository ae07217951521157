import type { Bounds } from '../schema/geography.ts';
import { featurePropertiesSchemas, presetSchema, type Preset } from '../schema/layers.ts';
import { boundsMeet } from '../story/visible-bounds.ts';
import { valueAt, type DataFile } from './data-file.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { MapFile, MapFileFeature } from './geojson-findings.ts';
import { geometriesByPreset, isDrawable } from './geometry-findings.ts';
import { featuresOfLayer, looseLayers, type KnownIds, type LooseLayer } from './known-ids.ts';
import { unknownId } from './link-findings.ts';
import { localizedFindings } from './localized-fields.ts';
import type { ParsedContent } from './parsed-content.ts';
import { checkSchema } from './schema-findings.ts';
import { citedFindings } from './source-findings.ts';
import { repeatedFindings } from './step-findings.ts';

/** Rules for layers and the features they hold; a feature is checked as the preset of its first layer asks. */
export function layerFindings(content: ParsedContent, known: KnownIds): Finding[] {
  const { data } = content.layers;
  if (!data) return [];
  const firstLayer = new Map<string, LooseLayer>();
  const findings = looseLayers(content).flatMap((layer) => {
    const own = featuresOfLayer(layer, content);
    const fresh = own.filter(({ id }) => !firstLayer.has(id));
    const shared = own.flatMap(({ id }) => presetFindings(id, layer, firstLayer.get(id), data));
    for (const { id } of fresh) firstLayer.set(id, layer);
    return [...dataFindings(layer, content, data), ...shared, ...checkedAs(layer, fresh, content, known)];
  });
  return [...findings, ...repeatedFeatures(content), ...ambiguousLayers(content, known, data)];
}

function dataFindings(layer: LooseLayer, content: ParsedContent, data: DataFile): Finding[] {
  const path = ['layers', layer.id];
  const file = content.mapFiles.get(layer.data);
  if (layer.data.endsWith('.geojson') && file === undefined) {
    const args = { id: layer.data, suggestion: didYouMean(layer.data, content.mapFiles.keys()) };
    return [finding('layer-data-missing', data.placeOf([...path, 'data']), args)];
  }
  if (!file || !layer.select) return [];
  const ids = new Set(file.features.map(({ id }) => id));
  const unknown = layer.select.flatMap((id, index) => {
    const args = unknownId(id, ids);
    const place = data.placeOf([...path, 'select', index]);
    return args ? [finding('unknown-selected', place, { ...args, file: `map/${layer.data}` })] : [];
  });
  return [...unknown, ...repeatedFindings(layer.select, data, [...path, 'select'])];
}

function presetFindings(id: string, layer: LooseLayer, first: LooseLayer | undefined, data: DataFile): Finding[] {
  // A preset that is missing or unknown has its finding.
  const presets = [first?.preset, layer.preset].map((preset) => presetSchema.safeParse(preset).data);
  if (!first || presets.includes(undefined) || presets[0] === presets[1]) return [];
  const at = layer.select ? ['select', layer.select.indexOf(id)] : ['preset'];
  const place = data.placeOf(['layers', layer.id, ...at]);
  return [finding('two-presets', place, { id, layer: first.id, preset: String(first.preset) })];
}

function checkedAs(
  layer: LooseLayer,
  features: readonly MapFileFeature[],
  content: ParsedContent,
  known: KnownIds,
): Finding[] {
  const preset = presetSchema.safeParse(layer.preset).data;
  const file = content.mapFiles.get(layer.data);
  return preset && file ? features.flatMap((feature) => featureFindings(feature, preset, file, content, known)) : [];
}

function featureFindings(
  feature: MapFileFeature,
  preset: Preset,
  { data }: MapFile,
  content: ParsedContent,
  known: KnownIds,
): Finding[] {
  const { path, properties, geometry } = feature;
  if (typeof properties !== 'object' || properties === null) return [];
  const at = [...path, 'properties'];
  const schema = featurePropertiesSchemas[preset];
  const [date, end] = [valueAt(properties, ['date']), valueAt(properties, ['end'])];
  const isReversed = typeof date === 'string' && typeof end === 'string' && end < date;
  const allowed = geometriesByPreset[preset];
  const type = String(valueAt(geometry, ['type']));
  const isForeign = isDrawable(type) && !allowed.includes(type);
  return [
    ...checkSchema(schema, data, at).findings,
    ...localizedFindings(schema, data, content.editions, at),
    ...citedFindings(data, [...at, 'sources'], known),
    ...outsideFindings(feature, data, content.map.bounds),
    ...(isReversed ? [finding('end-before-start', data.placeOf([...at, 'end']), { date })] : []),
    ...(isForeign
      ? [
          finding('geometry-for-preset', data.placeOf([...path, 'geometry', 'type']), {
            type,
            preset,
            allowed: allowed.join(', '),
          }),
        ]
      : []),
  ];
}

/** A feature that no frame can show; its axes are swapped where the other way round it would lie on the map. */
function outsideFindings({ id, path, geometry, extent }: MapFileFeature, data: DataFile, bounds: Bounds | null) {
  if (!extent || !bounds || boundsMeet(extent, bounds)) return [];
  const first = geometry ? firstPosition(valueAt(geometry, ['coordinates'])) : null;
  const [west, south, east, north] = extent;
  if (first && boundsMeet([south, west, north, east], bounds)) {
    const place = data.placeOf([...path, 'geometry', 'coordinates']);
    return [finding('swapped-coordinates', place, { lng: first[1], lat: first[0] })];
  }
  return [finding('feature-outside-map', data.placeOf([...path, 'id']), { id })];
}

function firstPosition(coordinates: unknown): readonly [number, number] | null {
  if (!Array.isArray(coordinates)) return null;
  const [first, second] = coordinates as unknown[];
  return typeof first === 'number' && typeof second === 'number' ? [first, second] : firstPosition(first);
}

function repeatedFeatures({ mapFiles }: ParsedContent): Finding[] {
  const fileById = new Map<string, string>();
  return [...mapFiles.values()].flatMap((file) =>
    (file?.features ?? []).flatMap(({ id, path }) => {
      const other = fileById.get(id);
      if (other === undefined) fileById.set(id, `map/${file?.name}`);
      if (other === undefined || !file) return [];
      return [finding('duplicate-feature', file.data.placeOf([...path, 'id']), { id, other })];
    }),
  );
}

function ambiguousLayers(content: ParsedContent, known: KnownIds, data: DataFile): Finding[] {
  return looseLayers(content)
    .filter(({ id }) => known.features?.has(id))
    .map(({ id }) => finding('layer-named-like-feature', data.placeOf(['layers', id], 'key'), { id }));
}
