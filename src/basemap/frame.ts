import type { Bounds } from '../schema/geography.ts';

/** The part of the world with full detail, `[west, south, east, north]` in degrees; outside it the map ends at zoom 4. */
export const FRAME: Bounds = [-12, 26, 84, 66];

/** The frame as mapshaper's `bbox=` option wants it. */
export const FRAME_BBOX = FRAME.join(',');

/** Points of lines are kept at this distance in metres: a third of a pixel at zoom 10. */
export const DETAIL_METRES = 25;
