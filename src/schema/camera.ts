import { z } from 'zod';
import { boundsSchema, lngLatSchema } from './geography.ts';
import { idSchema } from './text.ts';

const angles = {
  bearing: z.number().min(-180).max(180).optional().describe('Degrees clockwise from north, -180 to 180. Default 0.'),
  pitch: z.number().min(0).max(60).optional().describe('Tilt in degrees, 0 to 60. Default 0.'),
};

const fitTarget = z.strictObject({
  fit: z.array(idSchema).min(1).describe('Features or places to show, by id.'),
  maxZoom: z.number().min(0).max(14).optional().describe('Never closer than this zoom. Default: the map’s own limit.'),
  ...angles,
});

const boxTarget = z.strictObject({
  box: boundsSchema,
  maxZoom: z.number().min(0).max(14).optional().describe('Never closer than this zoom.'),
  ...angles,
});

const centerTarget = z.strictObject({
  center: lngLatSchema,
  zoom: z.number().min(0).max(14).describe('Zoom level of 512-pixel tiles, 0 (world) to 14.'),
  ...angles,
});

/** Where a step's map looks: features to fit, a box to fit, or a fixed center and zoom. */
export const cameraTargetSchema = z.union([fitTarget, boxTarget, centerTarget]);

/** How the map gets to a step: `fly` once, `scrub` with the scroll, `jump` without a way, as a cross-fade. */
export const cameraMoveSchema = z.enum(['fly', 'scrub', 'jump']);

/** A camera target as an editor writes it. */
export type CameraTargetInput = z.infer<typeof cameraTargetSchema>;
/** How to get to a camera. */
export type CameraMove = z.infer<typeof cameraMoveSchema>;
