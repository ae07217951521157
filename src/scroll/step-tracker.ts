import { clamp } from '../base/numbers.ts';
import type { ScrollPosition } from './scroll-source.ts';

/** A block of the page that makes a step active while it lies on the trigger line. Pixels from the top of the page. */
export interface TriggerBox {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
  /** An opening belongs to its step but comes before it: the step's progress stays 0. */
  readonly opening: boolean;
}

/** Which way the reader moved between two steps. */
export type Direction = 'down' | 'up';

/**
 * The reader's position from the boxes of all triggers, in page order, and the trigger line (pixels from the top of the
 * page). The last trigger whose top has passed the line is the active one, also in a gap behind it, so that no scroll is
 * fast enough to fall between two steps.
 */
export function locatePosition(triggers: readonly TriggerBox[], linePx: number): ScrollPosition {
  const active = triggers.findLast((trigger) => trigger.top <= linePx);
  if (active === undefined) return { key: null, progress: 0 };
  if (active.opening) return { key: active.key, progress: 0 };
  const height = Math.max(1, active.bottom - active.top);
  return { key: active.key, progress: clamp((linePx - active.top) / height, 0, 1) };
}

/** `down` when the later step comes after the earlier one in the story, or when there was none before. */
export function directionBetween(keys: readonly string[], before: string | null, after: string): Direction {
  return before === null || keys.indexOf(after) >= keys.indexOf(before) ? 'down' : 'up';
}
