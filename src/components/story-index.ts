import { type LayerFile, loadLayerFile } from '../map/layer-file.ts';
import { drawerOf, listPart } from '../map/layer-parts.ts';
import { buildFeatureIndex, type FeatureIndex, type IndexedLayer, joinFiles } from '../player/feature-index.ts';
import type { PlayerStory } from '../player/player-story.ts';
import type { StoryGuide } from '../player/story-guide.ts';

/**
 * The index of everything on the map, fetched by the first who asks and kept for the page. Of layers too large to be
 * fetched whole it holds what has been asked for. Everything rejects when a file cannot be had; the next who asks tries again.
 */
export interface StoryIndex {
  /** The whole index; of large layers what is known so far, at least the first part of their list. */
  readonly load: () => Promise<FeatureIndex>;
  /** The same, with these features in it. */
  readonly find: (ids: readonly string[]) => Promise<FeatureIndex>;
  /** The same, with the next part of a large layer's list. */
  readonly more: (layer: string) => Promise<FeatureIndex>;
}

/** Keeps the index of a page's story. */
export function createStoryIndex({ map, explore }: PlayerStory): StoryIndex {
  let guide: Promise<StoryGuide> | null = null;
  /** What is known of each layer, and how many parts of its list. */
  const known = new Map<string, { readonly file: LayerFile; readonly listed: number }>();

  const build = async (): Promise<FeatureIndex> => {
    guide ??= fetchGuide(explore.guideUrl).catch((error: unknown) => {
      guide = null;
      throw error;
    });
    const layers = map.layers.flatMap(({ id, preset, parts }): IndexedLayer[] => {
      const file = known.get(id)?.file;
      return file === undefined ? [] : [{ id, preset, file, total: parts?.total ?? file.features.length }];
    });
    return buildFeatureIndex(await guide, layers, map.lang);
  };
  const learn = async (layer: string, url: string, listed: number): Promise<void> => {
    const file = await loadLayerFile(url);
    const before = known.get(layer);
    known.set(layer, {
      file: before === undefined ? file : joinFiles(before.file, file),
      listed: Math.max(listed, before?.listed ?? 0),
    });
  };
  const begin = (): Promise<unknown> =>
    Promise.all(
      map.layers
        .filter(({ id }) => (known.get(id)?.listed ?? 0) === 0)
        .map(({ id, dataUrl, parts }) => learn(id, parts === undefined ? dataUrl : parts.url + listPart(0), 1)),
    );
  return {
    load: async () => {
      await begin();
      return build();
    },
    find: async (ids) => {
      await begin();
      for (const { id: layer, parts } of map.layers) {
        if (parts === undefined) continue;
        const here = new Set(known.get(layer)?.file.features.map(({ id }) => String(id)));
        const drawers = new Set(ids.filter((id) => !here.has(id)).map((id) => drawerOf(id, parts.count)));
        for (const drawer of drawers) await learn(layer, parts.url + drawer, 0);
      }
      return build();
    },
    more: async (layer) => {
      const parts = map.layers.find(({ id }) => id === layer)?.parts;
      const listed = known.get(layer)?.listed ?? 0;
      if (parts !== undefined && listed < parts.count) await learn(layer, parts.url + listPart(listed), listed + 1);
      return build();
    },
  };
}

async function fetchGuide(url: string): Promise<StoryGuide> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  return (await response.json()) as StoryGuide;
}
