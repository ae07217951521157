import type { Status } from '../schema/layers.ts';
import type { Lang } from '../schema/text.ts';
import type { Layer, MapFeature, MapState, Story } from '../story/story.ts';
import { isLargeLayer } from './large-layers.ts';
import { layersOnMap } from './layers-on-map.ts';
import { type Mark, markFor, markKey } from './marks.ts';

/** One line of a legend: a mark and the words that go with it. */
export interface LegendEntry {
  readonly key: string;
  readonly mark: Mark;
  readonly label: string;
}

/** What a step's map shows, in the order it lies on the map, from the top. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** Sentences of the layers shown: what the marks mean, how exact they are. */
  readonly notes: readonly string[];
  /** Whether soft areas around strikes are on the map. */
  readonly uncertainty: boolean;
}

/** Words for how surely things are known, in the reader's language. */
export type StatusWords = Readonly<Record<Status, string>>;

/** Words that a legend needs besides the story's own. */
export interface LegendWords {
  readonly statuses: StatusWords;
  /** That one mark stands for several, where a layer has too many to show each from afar. */
  readonly thinned: string;
}

/**
 * The legend that a map state writes by itself: every kind of mark that its map shows on its day, once, named after its
 * layer; marks that differ by certainty say which. Places name themselves and have no entry.
 */
export function buildLegend(state: MapState, story: Story, lang: Lang, words: LegendWords): Legend {
  const shown = layersOnMap(state, story).filter(({ layer }) => layer.preset !== 'place');
  return {
    entries: shown.flatMap(({ layer, features }) => layerEntries(layer, features, lang, words.statuses)),
    notes: [
      ...shown.flatMap(({ layer }) => layer.input.note?.[lang] ?? []),
      ...(shown.some(({ layer }) => isLargeLayer(layer)) ? [words.thinned] : []),
    ],
    uncertainty: shown.some(({ layer, features }) => layer.preset === 'strike' && features.some(isUncertain)),
  };
}

function isUncertain(feature: MapFeature): boolean {
  return feature.properties.precision !== undefined;
}

function layerEntries(layer: Layer, features: readonly MapFeature[], lang: Lang, statuses: StatusWords): LegendEntry[] {
  const byMark = new Map<string, { readonly mark: Mark; readonly features: MapFeature[] }>();
  for (const feature of features) {
    const mark = markFor(feature.preset, feature.properties);
    const key = markKey(mark);
    const kind = byMark.get(key) ?? { mark, features: [] };
    kind.features.push(feature);
    byMark.set(key, kind);
  }
  const title = layer.input.title[lang] ?? layer.id;
  return [...byMark].map(([key, kind]) => ({
    key: `${layer.id}-${key}`,
    mark: kind.mark,
    label: entryLabel(title, kind.features, byMark.size > 1, lang, statuses),
  }));
}

/** The layer's title; where its marks differ, a single feature's own name, or how surely these things are known. */
function entryLabel(
  title: string,
  features: readonly MapFeature[],
  several: boolean,
  lang: Lang,
  statuses: StatusWords,
): string {
  const first = features[0]?.properties;
  if (first?.status !== undefined) return `${title}: ${statuses[first.status]}`;
  return several && features.length === 1 ? (first?.names[lang] ?? title) : title;
}
