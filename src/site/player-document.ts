import { createHash } from 'node:crypto';
import type { PlayerStory } from '../player/player-story.ts';
import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import { playerStory } from './player-story.ts';
import type { Urls } from './urls.ts';

/** What a page's player shows, in the two parts in which it reaches the reader. */
export interface PlayerDocument {
  /** The whole, served as JSON. */
  readonly story: PlayerStory;
  /** The same with the first step alone, inside the page. */
  readonly first: PlayerStory;
  /** Address of the whole; changes with its content, so that a page never gets another version's. */
  readonly url: string;
}

/** The player's data for the whole story (`null`) or for one chapter's page. */
export async function playerDocument(
  story: Story,
  urls: Urls,
  lang: Lang,
  chapter: Chapter | null,
): Promise<PlayerDocument> {
  const whole = await playerStory(story, urls, lang, chapter === null ? story.chapters : [chapter]);
  const version = createHash('sha256').update(JSON.stringify(whole)).digest('hex').slice(0, 12);
  const first = whole.steps.slice(0, 1).map((step) => ({ ...step, onMap: { notes: [], marks: [] }, contents: null }));
  return {
    story: whole,
    // The map is made when the whole is here: until then nobody asks for its layers, and no note stands on it.
    first: {
      ...whole,
      map: { ...whole.map, layers: [] },
      steps: first,
      index: { [first[0]?.key ?? '']: 0 },
      locator: null,
    },
    url: `${urls.player(lang, chapter?.id ?? null)}?v=${version}`,
  };
}
