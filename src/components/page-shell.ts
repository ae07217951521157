import type { PlayerStep } from '../player/player-story.ts';
import { createScrollamaSource } from '../scroll/scrollama-source.ts';
import { TRIGGERS } from '../scroll/trigger-box.ts';
import { keepAddress } from './keep-address.ts';
import { keepOffline } from './keep-offline.ts';
import { showReadingPosition } from './reading-position.ts';
import type { ShellParts, StoryShell } from './story-shell.ts';
import { triggerOffset } from './story-layout.ts';

/** Where the steps of a story lie. Writes the trigger line's height on the story, for tests to read. */
export function storyTriggers({ root, figure }: Pick<ShellParts, 'root' | 'figure'>): {
  readonly triggers: readonly HTMLElement[];
  readonly offset: () => number;
} {
  return {
    triggers: [...root.querySelectorAll<HTMLElement>(TRIGGERS)],
    offset: () => {
      const offset = triggerOffset(root, figure);
      root.dataset['triggerLine'] = offset.toFixed(3);
      return offset;
    },
  };
}

/** The story on its own page: the reader scrolls it, and the address follows. */
export function createPageShell(): StoryShell {
  let chapters: readonly string[] = [];
  let cover: string | null = null;
  let shown: PlayerStep | null = null;
  const show = (): void => {
    if (shown !== null) showReadingPosition(shown, chapters, cover === shown.chapter);
  };
  return {
    explores: true,
    connect: (parts) => {
      chapters = [...new Set(parts.story.steps.map((step) => step.chapter))];
      cover = parts.story.cover;
      const source = createScrollamaSource(storyTriggers(parts));
      return {
        start: (onMove) => {
          const stops = [keepOffline(), source.start(onMove), keepAddress(show)];
          return () => {
            for (const stop of stops) stop();
          };
        },
      };
    },
    jump: (key) => document.getElementById(key)?.scrollIntoView({ behavior: 'auto' }),
    showPosition: (step) => {
      shown = step;
      show();
    },
    mayRunMap: () => true,
    onMissing: () => undefined,
    onMapState: () => undefined,
  };
}
