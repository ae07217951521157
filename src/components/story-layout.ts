import type { Viewport } from '../story/camera.ts';
import { mapPadding, type StoryLayout } from '../story/screen-layout.ts';

/** Reads the layout in force (`--layout` on the story, which the style sheet decides); `stack` before it has arrived. */
export function readLayout(story: HTMLElement): StoryLayout {
  const value = getComputedStyle(story).getPropertyValue('--layout').trim();
  return value === 'beside' || value === 'overlay' ? value : 'stack';
}

/** Height of the trigger line in the window, 0..1: about the middle of where words are read. */
export function triggerOffset(story: HTMLElement, figure: HTMLElement): number {
  if (readLayout(story) !== 'stack') return 0.62;
  const stickyTop = Number.parseFloat(getComputedStyle(figure).insetBlockStart) || 0;
  const covered = Math.min(0.8, (figure.offsetHeight + stickyTop) / window.innerHeight);
  return covered + (1 - covered) * 0.45;
}

/** Size of the map and the room at its edges that words and controls take, for a step whose section is given. */
export function measureViewport(story: HTMLElement, figure: HTMLElement, section: HTMLElement | null): Viewport {
  const { clientWidth: width, clientHeight: height } = figure;
  const frame = figure.getBoundingClientRect();
  // A story that goes step by step lays its words out in pages: their frame covers the map, not the card.
  const words = section?.closest<HTMLElement>('[data-pages]') ?? section?.querySelector<HTMLElement>('.card');
  const box = words?.getBoundingClientRect();
  const card = section?.dataset['card'] === 'right' ? 'right' : 'left';
  const column = box === undefined ? 0 : card === 'right' ? frame.right - box.left : box.right - frame.left;
  return { width, height, padding: mapPadding({ layout: readLayout(story), width, height, card, column }) };
}
