import { createScrollamaSource } from '../scroll/scrollama-source.ts';
import type { ScrollSource } from '../scroll/scroll-source.ts';
import { showReadingPosition } from './reading-position.ts';
import type { ShellParts, StoryShell } from './story-shell.ts';
import { triggerOffset } from './story-layout.ts';

/** Positions of a page that the reader scrolls. Writes the trigger line's height on the story, for tests to read. */
export function pageScrollSource({ root, figure }: Pick<ShellParts, 'root' | 'figure'>): ScrollSource {
  return createScrollamaSource({
    triggers: [...root.querySelectorAll<HTMLElement>('[data-trigger]')],
    offset: () => {
      const offset = triggerOffset(root, figure);
      root.dataset['triggerLine'] = offset.toFixed(3);
      return offset;
    },
  });
}

/** The story on its own page: the reader scrolls it, and the address follows. */
export function createPageShell(): StoryShell {
  let chapters: readonly string[] = [];
  let cover: string | null = null;
  return {
    explores: true,
    connect: (parts) => {
      chapters = [...new Set(parts.story.steps.map((step) => step.chapter))];
      cover = parts.story.cover;
      return pageScrollSource(parts);
    },
    jump: (key) => document.getElementById(key)?.scrollIntoView({ behavior: 'auto' }),
    showPosition: (step) => {
      showReadingPosition(step, chapters, cover === step.chapter);
    },
    mayRunMap: () => true,
    onMapState: () => undefined,
  };
}
