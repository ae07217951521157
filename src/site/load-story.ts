import { getEntry } from 'astro:content';
import type { Story } from '../story/story.ts';
import { previewState } from './preview-state.ts';
import { readStoryFromDisk, storyOfBuild } from './read-story-from-disk.ts';

let loaded: { readonly digest: string | number; readonly story: Promise<Story> } | null = null;

/**
 * The story of this site, for pages: read once per state of the content folder. Rejects with `FindingsError` when the
 * content has any error. While editing it is what the preview can show.
 */
export async function loadStory(): Promise<Story> {
  const preview = previewState()?.story;
  if (preview) return preview;
  if (import.meta.env.PROD) return storyOfBuild();
  const digest = (await getEntry('story', 'story'))?.digest ?? '';
  const current: NonNullable<typeof loaded> =
    loaded?.digest === digest ? loaded : { digest, story: readStoryFromDisk() };
  loaded = current;
  return current.story;
}
