import type { Viewport } from '../story/camera.ts';

/** How words and map share the window; the style sheet decides (`--layout` on the story). */
export type StoryLayout = 'stack' | 'beside' | 'overlay';

/** Reads the layout in force; `stack` when the style sheet has not arrived. */
export function readLayout(story: HTMLElement): StoryLayout {
  const value = getComputedStyle(story).getPropertyValue('--layout').trim();
  return value === 'beside' || value === 'overlay' ? value : 'stack';
}

/** Height of the trigger line in the window, 0..1: the middle of where words are read. */
export function triggerOffset(story: HTMLElement, figure: HTMLElement): number {
  if (readLayout(story) !== 'stack') return 0.62;
  const bottom = Math.min(window.innerHeight, figure.offsetTop + figure.offsetHeight);
  const covered = Math.min(0.8, (figure.offsetHeight + 44) / window.innerHeight);
  return Number.isFinite(bottom) ? covered + (1 - covered) * 0.45 : 0.7;
}

const MARGIN_PX = 28;

/**
 * Size of the map and the room at its edges that words and controls take, for a step whose section is given. Wide
 * screens lose the card's column; everywhere a margin keeps the subject off the edge.
 */
export function measureViewport(story: HTMLElement, figure: HTMLElement, section: HTMLElement | null): Viewport {
  const { clientWidth: width, clientHeight: height } = figure;
  const margin = Math.min(MARGIN_PX, width / 10, height / 10);
  const edges = { top: margin, right: margin, bottom: margin, left: margin };
  if (readLayout(story) !== 'overlay') return { width, height, padding: { ...edges, bottom: margin + 16 } };
  const card = section?.querySelector<HTMLElement>('.card')?.getBoundingClientRect();
  const legend = figure.querySelector<HTMLElement>('.legend')?.offsetHeight ?? 0;
  const frame = figure.getBoundingClientRect();
  const onRight = section?.dataset['card'] === 'right';
  const column = card === undefined ? 0 : onRight ? frame.right - card.left : card.right - frame.left;
  return {
    width,
    height,
    padding: {
      top: 44 + 2 * margin,
      bottom: legend + 2 * margin,
      left: onRight ? 2 * margin : column + margin,
      right: onRight ? column + margin : 3 * margin,
    },
  };
}
