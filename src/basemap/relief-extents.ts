import { FRAME } from './frame.ts';
import type { Bounds } from '../schema/geography.ts';

/** A relief picture: where it lies and how wide it is. */
export interface ReliefExtent {
  readonly name: string;
  readonly bounds: Bounds;
  readonly width: number;
}

/**
 * The pictures of the relief, the coarse one first. The elevation data have 30 pixels per degree: the whole frame is kept
 * a little below that, mountains that stories look at closely are drawn smoothly at more.
 */
export const RELIEF_EXTENTS: readonly ReliefExtent[] = [
  { name: 'frame', bounds: FRAME, width: 2400 },
  { name: 'caucasus', bounds: [36.5, 36.4, 52.5, 45.2], width: 1152 },
];
