import type { ScrollPosition, ScrollSource } from './scroll-source.ts';
import { locatePosition } from './step-tracker.ts';
import { readTriggerBox } from './trigger-box.ts';

export interface HostScrollSourceOptions {
  /** Elements that match `TRIGGERS`, in page order; openings also carry `data-opening`. */
  readonly triggers: readonly HTMLElement[];
  /** Height of the trigger line in the window, 0 (top) to 1 (bottom). Asked at every look. */
  readonly offset: () => number;
}

/**
 * Adapter for a page whose scroll position is set from outside, by an embedding page. It looks whenever the page has moved
 * or changed its size: observers of intersections see the window of the outermost page there, without margins.
 */
export function createHostScrollSource({ triggers, offset }: HostScrollSourceOptions): ScrollSource {
  return { start: (onMove) => observe(triggers, offset, onMove) };
}

function observe(
  triggers: readonly HTMLElement[],
  offset: () => number,
  onMove: (position: ScrollPosition) => void,
): () => void {
  const stopping = new AbortController();
  let last: ScrollPosition | null = null;
  const look = (): void => {
    const position = locatePosition(triggers.map(readTriggerBox), offset() * window.innerHeight);
    if (last !== null && last.key === position.key && last.progress === position.progress) return;
    last = position;
    onMove(position);
  };
  window.addEventListener('scroll', look, { passive: true, signal: stopping.signal });
  window.addEventListener('resize', look, { signal: stopping.signal });
  const resized = new ResizeObserver(look);
  resized.observe(document.body);
  look();
  return () => {
    stopping.abort();
    resized.disconnect();
  };
}
