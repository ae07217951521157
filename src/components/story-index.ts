import { loadLayerFile } from '../map/layer-file.ts';
import { buildFeatureIndex, type FeatureIndex } from '../player/feature-index.ts';
import type { PlayerStory } from '../player/player-story.ts';
import type { StoryGuide } from '../player/story-guide.ts';

/**
 * How to get the index of everything on the map: fetched by the first who asks, kept for the page. Rejects when a file
 * cannot be had; the next who asks tries again.
 */
export function createIndexLoader({ map, explore }: PlayerStory): () => Promise<FeatureIndex> {
  let index: Promise<FeatureIndex> | null = null;
  const load = async (): Promise<FeatureIndex> => {
    const [guide, ...files] = await Promise.all([
      fetchGuide(explore.guideUrl),
      ...map.layers.map((layer) => loadLayerFile(layer.dataUrl)),
    ]);
    const layers = map.layers.flatMap(({ id, preset }, position) => {
      const file = files[position];
      return file === undefined ? [] : [{ id, preset, file }];
    });
    return buildFeatureIndex(guide, layers, map.lang);
  };
  return () => {
    index ??= load().catch((error: unknown) => {
      index = null;
      throw error;
    });
    return index;
  };
}

async function fetchGuide(url: string): Promise<StoryGuide> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  return (await response.json()) as StoryGuide;
}
