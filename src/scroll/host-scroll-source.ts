import { type FollowOptions, followTriggers } from './follow-triggers.ts';
import type { ScrollSource } from './scroll-source.ts';

/**
 * Adapter for a page whose scroll position is set from outside, by an embedding page. It looks whenever the page has moved
 * or changed its size: observers of intersections see the window of the outermost page there, without margins.
 */
export function createHostScrollSource(options: FollowOptions): ScrollSource {
  return { start: (onMove) => followTriggers(options, { onMove }).stop };
}
