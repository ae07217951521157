import scrollama from 'scrollama';
import type { ScrollPosition, ScrollSource } from './scroll-source.ts';
import { locatePosition } from './step-tracker.ts';
import { readTriggerBox, triggerKey } from './trigger-box.ts';

export interface ScrollamaSourceOptions {
  /** Elements that match `TRIGGERS`, in page order; openings also carry `data-opening`. */
  readonly triggers: readonly HTMLElement[];
  /** Height of the trigger line in the window, 0 (top) to 1 (bottom). Asked again after every change of layout. */
  readonly offset: () => number;
}

/**
 * Adapter over scrollama. Scrollama says when a step is entered or left; where the reader is comes from the geometry,
 * because scrollama shares one scroll direction between all its instances and reports steps in the order of its observers,
 * which a fast fling can upset. Between steps the page's own scroll says when to look, at the step that is read alone.
 */
export function createScrollamaSource(options: ScrollamaSourceOptions): ScrollSource {
  return { start: (onMove) => observe(options, onMove) };
}

function observe(options: ScrollamaSourceOptions, onMove: (position: ScrollPosition) => void): () => void {
  const { triggers } = options;
  let last: ScrollPosition | null = null;
  /** Height of the trigger line in the window. */
  let linePx = 0;
  const look = (): void => {
    linePx = options.offset() * window.innerHeight;
    tell(locatePosition(triggers.map(readTriggerBox), linePx));
  };
  /** The same for a reader who is still in the same step, without asking for the place of every other. */
  const follow = (): void => {
    const at = last?.key;
    const index = triggers.findLastIndex((trigger) => triggerKey(trigger) === at);
    const near = triggers.slice(index, index + 2).map(readTriggerBox);
    const [active, next] = near;
    const isThere =
      at != null && active !== undefined && active.top <= linePx && (next === undefined || next.top > linePx);
    if (isThere) tell(locatePosition(near, linePx));
    else look();
  };
  const tell = (position: ScrollPosition): void => {
    if (last !== null && last.key === position.key && last.progress === position.progress) return;
    last = position;
    onMove(position);
  };

  // The published types lack `offset()` and know tenths only; the library takes any fraction.
  const scroller = scrollama() as scrollama.ScrollamaInstance & { offset(value: number): unknown };
  scroller
    .setup({ step: [...triggers], offset: options.offset() as scrollama.DecimalType })
    .onStepEnter(look)
    .onStepExit(look);

  const measureAgain = (): void => {
    // Makes its observers anew as well.
    scroller.offset(options.offset());
    look();
  };
  const resized = new ResizeObserver(measureAgain);
  resized.observe(document.body);
  window.addEventListener('resize', measureAgain);
  window.addEventListener('scroll', follow, { passive: true });
  window.addEventListener('scrollend', look);
  look();

  return () => {
    resized.disconnect();
    window.removeEventListener('resize', measureAgain);
    window.removeEventListener('scroll', follow);
    window.removeEventListener('scrollend', look);
    scroller.destroy();
  };
}
