import type { PlayerStory } from '../player/player-story.ts';

/** The whole story of a page, from its address. Rejects when it cannot be had. */
export async function fetchStory(url: string): Promise<PlayerStory> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  return (await response.json()) as PlayerStory;
}
