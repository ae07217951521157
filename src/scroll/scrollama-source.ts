import scrollama from 'scrollama';
import type { ScrollPosition, ScrollSource } from './scroll-source.ts';
import { locatePosition } from './step-tracker.ts';
import { readTriggerBox } from './trigger-box.ts';

export interface ScrollamaSourceOptions {
  /** Elements with `data-trigger="<step key>"`, in page order; openings also carry `data-opening`. */
  readonly triggers: readonly HTMLElement[];
  /** Height of the trigger line in the window, 0 (top) to 1 (bottom). Asked again after every change of layout. */
  readonly offset: () => number;
}

/**
 * Adapter over scrollama. Scrollama says *when* to look (its observers wake for steps and for progress); where the
 * reader is comes from the geometry, because scrollama shares one scroll direction between all its instances and
 * reports steps in the order of its observers, which a fast fling can upset.
 */
export function createScrollamaSource(options: ScrollamaSourceOptions): ScrollSource {
  return { start: (onMove) => observe(options, onMove) };
}

function observe(options: ScrollamaSourceOptions, onMove: (position: ScrollPosition) => void): () => void {
  let last: ScrollPosition | null = null;
  const look = (): void => {
    const position = locatePosition(options.triggers.map(readTriggerBox), options.offset() * window.innerHeight);
    if (last !== null && last.key === position.key && last.progress === position.progress) return;
    last = position;
    onMove(position);
  };

  // The published types lack `offset()` and know tenths only; the library takes any fraction.
  const scroller = scrollama() as scrollama.ScrollamaInstance & { offset(value: number): unknown };
  scroller
    .setup({ step: [...options.triggers], progress: true, offset: options.offset() as scrollama.DecimalType })
    .onStepEnter(look)
    .onStepExit(look)
    .onStepProgress(look);

  const measureAgain = (): void => {
    scroller.offset(options.offset());
    scroller.resize();
    look();
  };
  const resized = new ResizeObserver(measureAgain);
  resized.observe(document.body);
  window.addEventListener('resize', measureAgain);
  window.addEventListener('scrollend', look);
  look();

  return () => {
    resized.disconnect();
    window.removeEventListener('resize', measureAgain);
    window.removeEventListener('scrollend', look);
    scroller.destroy();
  };
}
