import { clamp } from '../base/numbers.ts';
import type { Bounds, LngLat } from '../schema/geography.ts';
import type { CameraTarget } from './story.ts';

/** Where the map looks from: degrees, zoom of 512-pixel tiles, bearing clockwise from north (-180 to 180], pitch 0 to 60. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** The map's size and the space at its edges that is covered by words or controls, in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** CSS pixels per world width at zoom 0 (tiles of 512 pixels). */
export const WORLD_SIZE_PX = 512;

/** Web Mercator: `[lng, lat]` in degrees to x, y in world widths, 0..1, y downwards. Latitude is held to ±85.051129. */
export function project([lng, lat]: LngLat): readonly [x: number, y: number] {
  const phi = (clamp(lat, -85.051129, 85.051129) * Math.PI) / 180;
  return [lng / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** Inverse of `project`. */
export function unproject([x, y]: readonly [number, number]): LngLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** A bearing in (-180, 180]. */
export function normaliseBearing(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

/**
 * The camera for a target in a viewport: bounds are fitted into the part that nothing covers, a fixed center is put in
 * the middle of that part. `limits.maxZoom` is never exceeded and the camera is moved so that the map's own bounds fill
 * the viewport where they can. At least a quarter of each length stays free, whatever the padding asks for.
 */
export function resolveCamera(
  target: CameraTarget,
  viewport: Viewport,
  limits: { readonly bounds: Bounds; readonly maxZoom: number },
): Camera {
  const padding = usablePadding(viewport);
  const free = {
    width: viewport.width - padding.left - padding.right,
    height: viewport.height - padding.top - padding.bottom,
  };
  const bearing = normaliseBearing(target.bearing);
  const least = leastZoom(viewport, limits.bounds);
  const subject = target.kind === 'center' ? centerSubject(target) : boundsSubject(target, free, bearing);
  const zoom = clamp(subject.zoom, least, Math.max(least, limits.maxZoom));
  const scale = WORLD_SIZE_PX * 2 ** zoom;
  // The free part's middle lies off the viewport's middle; under a bearing that offset turns with the map.
  const [dx, dy] = rotate(
    [(padding.right - padding.left) / 2 / scale, (padding.bottom - padding.top) / 2 / scale],
    bearing,
  );
  const [x, y] = subject.middle;
  const center = keepInside([x + dx, y + dy], zoom, viewport, limits.bounds);
  return { center: unproject(center), zoom, bearing, pitch: target.pitch };
}

/** Of a map's width and height, how much padding may take. More would leave nothing to look at. */
const MOST_PADDING = 0.75;

/** Opposite edges give way together and by degrees, so that a pixel more or less never decides between two cameras. */
function usablePadding({ width, height, padding }: Viewport): Viewport['padding'] {
  const across = Math.min(1, (MOST_PADDING * width) / Math.max(padding.left + padding.right, 1));
  const down = Math.min(1, (MOST_PADDING * height) / Math.max(padding.top + padding.bottom, 1));
  return {
    top: padding.top * down,
    right: padding.right * across,
    bottom: padding.bottom * down,
    left: padding.left * across,
  };
}

interface Subject {
  readonly middle: readonly [number, number];
  readonly zoom: number;
}

function centerSubject(target: Extract<CameraTarget, { kind: 'center' }>): Subject {
  return { middle: project(target.center), zoom: target.zoom };
}

function boundsSubject(
  target: Extract<CameraTarget, { kind: 'bounds' }>,
  free: { readonly width: number; readonly height: number },
  bearing: number,
): Subject {
  const [west, south, east, north] = target.bounds;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east < west ? east + 360 : east, south]);
  const turn = (Math.abs(bearing) * Math.PI) / 180;
  const [w, h] = [right - left, bottom - top];
  const width = Math.abs(w * Math.cos(turn)) + Math.abs(h * Math.sin(turn));
  const height = Math.abs(w * Math.sin(turn)) + Math.abs(h * Math.cos(turn));
  const scale = Math.min(free.width / Math.max(width, 1e-9), free.height / Math.max(height, 1e-9));
  const zoom = Math.min(Math.log2(scale / WORLD_SIZE_PX), target.maxZoom);
  return { middle: [(left + right) / 2, (top + bottom) / 2], zoom };
}

function rotate([x, y]: readonly [number, number], degrees: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

/** The zoom at which the map's bounds just fill the viewport in both directions. */
function leastZoom(viewport: Viewport, bounds: Bounds): number {
  const [left, top] = project([bounds[0], bounds[3]]);
  const [right, bottom] = project([bounds[2], bounds[1]]);
  return Math.log2(Math.max(viewport.width / (right - left), viewport.height / (bottom - top)) / WORLD_SIZE_PX);
}

function keepInside(
  [x, y]: readonly [number, number],
  zoom: number,
  viewport: Viewport,
  bounds: Bounds,
): readonly [number, number] {
  const scale = WORLD_SIZE_PX * 2 ** zoom;
  const [left, top] = project([bounds[0], bounds[3]]);
  const [right, bottom] = project([bounds[2], bounds[1]]);
  const [halfWidth, halfHeight] = [viewport.width / 2 / scale, viewport.height / 2 / scale];
  return [hold(x, left + halfWidth, right - halfWidth), hold(y, top + halfHeight, bottom - halfHeight)];
}

function hold(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : clamp(value, least, most);
}
