import { buildStory } from '../story/build-story.ts';
import type { Addresses } from '../story/addresses.ts';
import type { Story } from '../story/story.ts';
import { checkContent } from '../validation/check-content.ts';
import type { Finding } from '../validation/finding.ts';
import { finding } from '../validation/finding-catalogue.ts';
import { startOf } from '../validation/source-text.ts';
import { readFiles } from './read-files.ts';

/** A story read from a content folder. */
export interface ReadStory {
  /** `null` when there is any finding of severity `error`. */
  readonly story: Story | null;
  /** Sorted by file, line and column. */
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks a content folder and builds its story. What is wrong with the content is in the findings; rejects
 * only when files cannot be read at all.
 */
export async function readStory(directory: string, addresses: Addresses): Promise<ReadStory> {
  const files = await readFiles(directory);
  if (!files) return { story: null, findings: [finding('missing-folder', startOf('.'), { folder: directory })] };
  const { written, findings } = checkContent(files);
  return { story: written && buildStory(written, addresses), findings };
}
