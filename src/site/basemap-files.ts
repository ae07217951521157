import { type BasemapRequest, buildBasemapFiles } from '../basemap/write-basemap.ts';
import type { Story } from '../story/story.ts';

/** Folder with the basemap's files for a story, and the name it is served under (a hash of its content). */
export interface BasemapFiles {
  readonly directory: string;
  readonly hash: string;
}

const built = new Map<string, Promise<BasemapFiles>>();
const byStory = new WeakMap<Story, Promise<BasemapFiles>>();

/** Builds the basemap with every character that the story's labels need, and the countries that it singles out. */
export function basemapFiles(story: Story): Promise<BasemapFiles> {
  const files =
    byStory.get(story) ??
    filesFor({ characters: labelCharacters(story), countries: countriesOf(story), languages: story.languages });
  byStory.set(story, files);
  return files;
}

/** Stories that ask for the same, as after most saves while editing, share what was built. */
function filesFor(request: BasemapRequest): Promise<BasemapFiles> {
  const key = JSON.stringify(request);
  const files = built.get(key) ?? buildBasemapFiles(request);
  built.set(key, files);
  return files;
}

/** Codes of all countries that the story singles out, each once, sorted. */
function countriesOf(story: Story): readonly string[] {
  const codes = [...story.features.values()].flatMap(({ properties }) =>
    'countries' in properties ? (properties.countries ?? []) : [],
  );
  return [...new Set(codes)].sort();
}

/** Every character of every name that may stand on the map, each once, in code point order. */
function labelCharacters(story: Story): string {
  const names = [...story.features.values()].flatMap(({ properties }) => [
    ...Object.values(properties.names),
    ...Object.values(properties.namesBefore?.names ?? {}),
  ]);
  return [...new Set(names.join(''))].sort().join('');
}
