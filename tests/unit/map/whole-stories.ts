import { readStory } from '../../../src/check/read-story.ts';
import type { DrawnLayer, StyledStory } from '../../../src/map/build-style.ts';
import { displayLayer } from '../../../src/map/display-features.ts';
import { layerData } from '../../../src/site/layer-data.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import type { Story } from '../../../src/story/story.ts';
import { storyFolder } from '../../support/content-fixtures.ts';

/** Stories with everything that their maps draw. */
export const stories: Readonly<Record<string, Story>> = {
  'of this site': await wholeStory(process.env['CONTENT_DIR'] ?? 'content'),
  'of a river': await wholeStory(storyFolder('river')),
};

async function wholeStory(directory: string): Promise<Story> {
  const { story, findings } = await readStory(directory, fragmentAddresses);
  if (!story) throw new Error(`${directory}: ${findings[0]?.message.en ?? 'no story'}`);
  return story;
}

/** What a map of a story draws in a language. */
export function mapOf(
  story: Story,
  lang: string,
): { readonly story: StyledStory; readonly layers: readonly DrawnLayer[] } {
  const { map } = story.input;
  const layers = [...story.layers.values()].map((layer) => ({
    layer: { id: layer.id, preset: layer.preset },
    display: displayLayer(layer.preset, layerData(story, layer), lang),
  }));
  return {
    story: {
      lang,
      borders: map.borders ?? 'international-law',
      relief: map.relief ?? true,
      basemapUrl: 'https://example.org/basemap/',
    },
    layers,
  };
}
