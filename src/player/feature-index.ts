import type { LayerFile } from '../map/layer-file.ts';
import { type Mark, markFor, markKey } from '../map/marks.ts';
import type { Bounds } from '../schema/geography.ts';
import type { FeatureProperties, Preset } from '../schema/layers.ts';
import type { Source } from '../schema/sources.ts';
import type { Lang } from '../schema/text.ts';
import { type FeatureDays, featureDays } from '../story/feature-days.ts';
import type { FeatureId, LayerId } from '../story/story.ts';
import { foldText } from './fold-text.ts';
import type { GuideLayer, Passage, StoryGuide } from './story-guide.ts';

/** One thing on the map, with all that is known of it. */
export interface FeatureEntry extends FeatureDays {
  readonly id: FeatureId;
  readonly layer: LayerId;
  readonly name: string;
  readonly preset: Preset;
  readonly properties: FeatureProperties[Preset];
  readonly mark: Mark;
  readonly bounds: Bounds;
  /** Whether it is one spot, or several, without an extent of its own. */
  readonly isPoint: boolean;
  /** Names in every language and local spellings, folded. */
  readonly searchText: string;
}

/** A layer with everything in it. */
export interface FeatureGroup {
  readonly layer: GuideLayer;
  /** The mark that most of its features carry; `null` for an empty layer. */
  readonly mark: Mark | null;
  /** By day, then as in the file; places by name. Of a layer too large to be fetched whole, those known so far. */
  readonly entries: readonly FeatureEntry[];
  /** How many the layer has. */
  readonly total: number;
}

/** A source with its number in the story. */
export interface CitedSource {
  readonly number: number;
  readonly source: Source;
}

/** Everything on the map, to list, find and explain. */
export interface FeatureIndex {
  readonly lang: Lang;
  readonly guide: StoryGuide;
  /** In the order of the story's layers. */
  readonly groups: readonly FeatureGroup[];
  readonly entryById: ReadonlyMap<string, FeatureEntry>;
  readonly sourceById: ReadonlyMap<string, CitedSource>;
}

/** A layer's preset and its published file. */
export interface IndexedLayer {
  readonly id: string;
  readonly preset: Preset;
  readonly file: LayerFile;
  /** How many features the layer has, where the file holds only a part of them. */
  readonly total?: number;
}

/** Two parts of a layer as one: each feature and each source once. */
export function joinFiles(one: LayerFile, other: LayerFile): LayerFile {
  const ids = new Set(one.features.map(({ id }) => id));
  const sources = new Set(one.references.map(({ id }) => id));
  return {
    ...one,
    features: [...one.features, ...other.features.filter(({ id }) => !ids.has(id))],
    references: [...one.references, ...other.references.filter(({ id }) => !sources.has(id))],
  };
}

/** Joins guide and published layers. Layers that the guide does not name are left out. */
export function buildFeatureIndex(guide: StoryGuide, layers: readonly IndexedLayer[], lang: Lang): FeatureIndex {
  const layerById = new Map(layers.map((layer) => [layer.id, layer]));
  const groups = guide.layers.flatMap((layer): FeatureGroup[] => {
    const known = layerById.get(layer.id);
    if (known === undefined) return [];
    const entries = orderEntries(known, readEntries(known, layer.id, lang), lang);
    return [{ layer, mark: commonMark(entries), entries, total: known.total ?? entries.length }];
  });
  const numberById = new Map(guide.sources.map((id, index) => [id, index + 1]));
  const sources = layers.flatMap(({ file }) => file.references);
  return {
    lang,
    guide,
    groups,
    entryById: new Map(groups.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry]))),
    sourceById: new Map(sources.map((source) => [source.id, { number: numberById.get(source.id) ?? 0, source }])),
  };
}

/** The steps that are about a feature, in the story's order; empty when none is. */
export function passagesAbout({ passages, mentions }: StoryGuide, id: string): readonly Passage[] {
  return (Object.hasOwn(mentions, id) ? (mentions[id] ?? []) : []).flatMap((position) => passages[position] ?? []);
}

/** The sources of an entry, in the order of their numbers. */
export function sourcesOf({ sourceById }: FeatureIndex, { properties }: FeatureEntry): readonly CitedSource[] {
  return (properties.sources ?? []).flatMap((id) => sourceById.get(id) ?? []).toSorted((a, b) => a.number - b.number);
}

function readEntries({ preset, file }: IndexedLayer, layer: LayerId, lang: Lang): FeatureEntry[] {
  return file.features.map((feature) => {
    // The published file holds what the schema of this preset let through.
    const properties = feature.properties as FeatureProperties[Preset];
    const id = String(feature.id) as FeatureId;
    const type = feature.geometry?.type;
    return {
      ...featureDays(preset, properties),
      id,
      layer,
      name: properties.names[lang] ?? id,
      preset,
      properties,
      mark: markFor(preset, properties),
      bounds: feature.bbox as unknown as Bounds,
      isPoint: type === 'Point' || type === 'MultiPoint',
      searchText: [...Object.values(properties.names), ...Object.values(properties.local ?? {})]
        .map(foldText)
        .join('\n'),
    };
  });
}

function orderEntries({ preset }: IndexedLayer, entries: readonly FeatureEntry[], lang: Lang): FeatureEntry[] {
  if (preset === 'place') return entries.toSorted((a, b) => a.name.localeCompare(b.name, lang));
  return entries.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

function commonMark(entries: readonly FeatureEntry[]): Mark | null {
  const counts = new Map<string, number>();
  for (const { mark } of entries) counts.set(markKey(mark), (counts.get(markKey(mark)) ?? 0) + 1);
  const [most] = entries.toSorted((a, b) => (counts.get(markKey(b.mark)) ?? 0) - (counts.get(markKey(a.mark)) ?? 0));
  return most?.mark ?? null;
}
