import type { PlayerStep, PlayerStory } from '../player/player-story.ts';
import type { StoryPlayer } from '../player/story-player.ts';
import type { ScrollSource } from '../scroll/scroll-source.ts';
import type { LiveMapState } from './live-map.ts';

/** The figure and the story around it. */
export interface ShellParts {
  /** Element with `data-story`. */
  readonly root: HTMLElement;
  readonly figure: HTMLElement;
  readonly story: PlayerStory;
  readonly player: StoryPlayer;
}

/** What differs between the story's own page and an embed in another's: where positions come from and where they go. */
export interface StoryShell {
  /** Whether readers may leave the story for the map; an embed sends them to the story's own page. */
  readonly explores: boolean;
  /** Joins the shell to the page. */
  connect(parts: ShellParts): ScrollSource;
  /** Leads the reader to a step. */
  jump(key: string): void;
  /** Shows where the reader is. */
  showPosition(step: PlayerStep): void;
  /** Whether the live map may be loaded at all. */
  mayRunMap(): boolean;
  /** The steps could not be had: the page stays as it was written. */
  onMissing(): void;
  onMapState(state: LiveMapState): void;
}
