import { buildBasemapFiles } from '../basemap/write-basemap.ts';
import type { Story } from '../story/story.ts';

/** Folder with the basemap's files for a story, and the name it is served under (a hash of its content). */
export interface BasemapFiles {
  readonly directory: string;
  readonly hash: string;
}

const built = new Map<string, Promise<BasemapFiles>>();
const byStory = new WeakMap<Story, Promise<BasemapFiles>>();

/** Builds the basemap with every character that the story's labels need, once per set of characters. */
export function basemapFiles(story: Story): Promise<BasemapFiles> {
  const files = byStory.get(story) ?? filesFor(labelCharacters(story), story);
  byStory.set(story, files);
  return files;
}

function filesFor(characters: string, { languages }: Story): Promise<BasemapFiles> {
  const files = built.get(characters) ?? buildBasemapFiles({ characters, languages });
  built.set(characters, files);
  return files;
}

/** Every character of every name that may stand on the map, each once, in code point order. */
function labelCharacters(story: Story): string {
  const names = [...story.features.values()].flatMap(({ properties }) => [
    ...Object.values(properties.names),
    ...Object.values(properties.namesBefore?.names ?? {}),
  ]);
  return [...new Set(names.join(''))].sort().join('');
}
