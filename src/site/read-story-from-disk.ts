import { processWide } from '../base/process-wide.ts';
import { readStory } from '../check/read-story.ts';
import type { Story } from '../story/story.ts';
import { siteEnvironment } from './environment.ts';
import { FindingsError } from './findings-error.ts';
import { siteAddresses } from './media-files.ts';
import { siteUrls } from './site-urls.ts';

const ofBuilds = processWide('stories-of-builds', () => new Map<string, Promise<Story>>());

/** The story of a build: nothing of it changes while that runs, so that it is read once however many ask. */
export function storyOfBuild(): Promise<Story> {
  const { contentDirectory } = siteEnvironment();
  const story = ofBuilds.get(contentDirectory) ?? readStoryFromDisk();
  ofBuilds.set(contentDirectory, story);
  return story;
}

/** Reads the story of this site afresh from its folder. Throws `FindingsError` when the content has any error. */
export async function readStoryFromDisk(): Promise<Story> {
  const { contentDirectory } = siteEnvironment();
  const { story, findings } = await readStory(contentDirectory, siteAddresses(siteUrls()));
  if (!story) throw new FindingsError(findings, contentDirectory);
  return story;
}
