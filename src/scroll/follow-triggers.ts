import type { ScrollPosition } from './scroll-source.ts';
import { locatePosition, type TriggerBox } from './step-tracker.ts';
import { measureTriggers } from './trigger-box.ts';

export interface FollowOptions {
  /** Elements that match `TRIGGERS`, in page order; openings also carry `data-opening`. */
  readonly triggers: readonly HTMLElement[];
  /** Height of the trigger line in the window, 0 (top) to 1 (bottom). Asked again after every change of layout. */
  readonly offset: () => number;
}

export interface FollowListener {
  readonly onMove: (position: ScrollPosition) => void;
  /** The page or the window has another size. */
  readonly onResize?: () => void;
}

export interface Follower {
  /** Finds the triggers again, wherever they lie by now. */
  readonly measure: () => void;
  readonly stop: () => void;
}

/**
 * Tells where the reader is: at once, while the page scrolls, and when the page's size or the window's changes. In each
 * frame of a scroll only the scroll itself is asked for.
 */
export function followTriggers(options: FollowOptions, { onMove, onResize }: FollowListener): Follower {
  const stopping = new AbortController();
  const { signal } = stopping;
  let boxes: readonly TriggerBox[] = [];
  /** Height of the trigger line in the window. */
  let linePx = 0;
  let last: ScrollPosition | null = null;
  const follow = (): void => {
    const position = locatePosition(boxes, window.scrollY + linePx);
    if (last?.key === position.key && last.progress === position.progress) return;
    last = position;
    onMove(position);
  };
  const measure = (): void => {
    linePx = options.offset() * window.innerHeight;
    boxes = measureTriggers(options.triggers);
    follow();
  };
  const measureAnew = (): void => {
    onResize?.();
    measure();
  };
  const resized = new ResizeObserver(measureAnew);
  resized.observe(document.body);
  window.addEventListener('resize', measureAnew, { signal });
  window.addEventListener('scroll', follow, { passive: true, signal });
  measure();
  return {
    measure,
    stop: () => {
      stopping.abort();
      resized.disconnect();
    },
  };
}
