import { FRAME } from '../../map/basemap-extent.ts';

/** The frame as mapshaper's `bbox=` option wants it. */
export const FRAME_BBOX = FRAME.join(',');

/** Points of lines are kept at this distance in metres: a third of a pixel at zoom 10. */
export const DETAIL_METRES = 25;
