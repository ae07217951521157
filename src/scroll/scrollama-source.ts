import scrollama from 'scrollama';
import { type FollowOptions, followTriggers } from './follow-triggers.ts';
import type { ScrollSource } from './scroll-source.ts';

/**
 * Adapter over scrollama. Scrollama says when a step is entered or left; where the reader is comes from the geometry,
 * because scrollama shares one scroll direction between all its instances and reports steps in the order of its observers,
 * which a fast fling can upset. Between steps the page's own scroll says when to look.
 */
export function createScrollamaSource(options: FollowOptions): ScrollSource {
  return {
    start: (onMove) => {
      // The published types lack `offset()` and know tenths only; the library takes any fraction.
      const scroller = scrollama() as scrollama.ScrollamaInstance & { offset(value: number): unknown };
      scroller.setup({ step: [...options.triggers], offset: options.offset() as scrollama.DecimalType });
      // Makes its observers anew as well.
      const onResize = (): unknown => scroller.offset(options.offset());
      const { measure, stop } = followTriggers(options, { onMove, onResize });
      scroller.onStepEnter(measure).onStepExit(measure);
      return () => {
        stop();
        scroller.destroy();
      };
    },
  };
}
