import type { Bounds } from '../schema/geography.ts';
import { isRecord, valueAt, type DataFile } from './data-file.ts';
import type { MapFileFeature } from './geojson-findings.ts';
import type { ParsedContent } from './parsed-content.ts';

/** All that can be referred to. A set is `null` when a file it comes from cannot be read: then nothing is unknown. */
export interface KnownIds {
  readonly layers: ReadonlySet<string> | null;
  readonly features: ReadonlyMap<string, KnownFeature> | null;
  readonly sources: ReadonlySet<string> | null;
  readonly terms: ReadonlySet<string> | null;
  /** `<chapter>.<step>` of every chapter. */
  readonly steps: ReadonlySet<string> | null;
  readonly media: ReadonlySet<string>;
}

/** A feature that some layer holds. */
export interface KnownFeature {
  readonly geometryType: string | null;
  /** `null` where geometry or bbox are wrong. */
  readonly extent: Bounds | null;
  readonly date: string | null;
  /** Names of the layers that hold it. */
  readonly layers: ReadonlySet<string>;
}

/** A layer as far as it can be read. */
export interface LooseLayer {
  readonly id: string;
  readonly data: string;
  readonly preset: unknown;
  /** `null` for all features of the file. */
  readonly select: readonly string[] | null;
}

/** Collects everything that has an id, leniently: a layer with a wrong field still exists. */
export function collectKnownIds(content: ParsedContent): KnownIds {
  const unreadable = content.chapters.some(({ chapter }) => chapter.data === null);
  const keys = content.chapters.flatMap(({ id, steps }) =>
    steps.flatMap((step) => (step.id === null ? [] : `${id}.${step.id}`)),
  );
  const glossary = content.glossary.data;
  return {
    layers: content.layers.data && new Set(looseLayers(content).map(({ id }) => id)),
    features: knownFeatures(content),
    sources: content.sources.data && new Set(listedIds(content.sources.data)),
    terms: content.unreadable.has('glossary.yaml')
      ? null
      : new Set(glossary && isRecord(glossary.value) ? Object.keys(glossary.value) : []),
    steps: unreadable ? null : new Set(keys),
    media: new Set(content.media),
  };
}

/** Ids of a list of entries that each have one, in order. */
export function listedIds({ value }: DataFile): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    const id = valueAt(each, ['id']);
    return typeof id === 'string' ? [id] : [];
  });
}

/** Every layer that names a file, in order. */
export function looseLayers(content: ParsedContent): readonly LooseLayer[] {
  const layers = valueAt(content.layers.data?.value, ['layers']);
  if (!isRecord(layers)) return [];
  return Object.entries(layers).map(([id, layer]) => {
    const [data, preset, select] = ['data', 'preset', 'select'].map((field) => valueAt(layer, [field]));
    const selected = Array.isArray(select) ? select.map(String) : null;
    return { id, data: typeof data === 'string' ? data : '', preset, select: selected };
  });
}

/** Features of a layer; empty where its file is unknown. */
export function featuresOfLayer({ data, select }: LooseLayer, content: ParsedContent): readonly MapFileFeature[] {
  const features = content.mapFiles.get(data)?.features ?? [];
  return select ? features.filter(({ id }) => select.includes(id)) : features;
}

function knownFeatures(content: ParsedContent): ReadonlyMap<string, KnownFeature> | null {
  const layers = looseLayers(content);
  // A layer whose data is missing or unreadable could hold anything; that is a finding of its own.
  if (!content.layers.data || layers.some(({ data }) => !content.mapFiles.get(data))) return null;
  const known = new Map<string, KnownFeature>();
  for (const layer of layers) {
    for (const feature of featuresOfLayer(layer, content)) {
      const date = valueAt(feature.properties, ['date']);
      known.set(feature.id, {
        geometryType: (valueAt(feature.geometry, ['type']) as string | undefined) ?? null,
        extent: feature.extent,
        date: typeof date === 'string' ? date : null,
        layers: new Set([...(known.get(feature.id)?.layers ?? []), layer.id]),
      });
    }
  }
  return known;
}
