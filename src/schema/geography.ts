import { z } from 'zod';

/** `[lng, lat]` in degrees: longitude -180 to 180 first, latitude -90 to 90 second, as in GeoJSON. */
export const lngLatSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe('Longitude first, then latitude, in degrees, e.g. `[28.44, 45.32]`.');

/** `[west, south, east, north]` in degrees; west may be greater than east across the antimeridian. */
export const boundsSchema = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .describe('West, south, east, north in degrees, e.g. `[22, 41, 50, 56]`.');

/** `[lng, lat]` in degrees. */
export type LngLat = readonly [lng: number, lat: number];
/** `[west, south, east, north]` in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
