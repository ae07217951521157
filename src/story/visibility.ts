import type { Geometry } from 'geojson';
import { lerp } from '../base/numbers.ts';
import type { LngLat } from '../schema/geography.ts';
import { geometryParts } from './geometry-parts.ts';
import { type Camera, project, type Viewport, WORLD_SIZE_PX } from './camera.ts';

/**
 * How much of a step's subject a reader can see: the share of its points that lie in the part of the map that nothing
 * covers. Lines are sampled along their way, so that a line that leaves the picture counts for the part that stays.
 */

/** Whether a reader sees what lies at a point of the map, in CSS pixels from its top left. */
export type IsSeen = (point: readonly [x: number, y: number]) => boolean;

/**
 * The share, 0..1, of the subject's sample points that a reader sees: by default those inside the free part of the
 * viewport. 1 for an empty subject.
 */
export function visibleShare(
  subject: readonly Geometry[],
  camera: Camera,
  viewport: Viewport,
  isSeen: IsSeen = (point) => isFree(point, viewport),
): number {
  const points = subject.flatMap(samplePoints);
  if (points.length === 0) return 1;
  return points.filter((point) => isSeen(screenPoint(point, camera, viewport))).length / points.length;
}

/** Where a place lies on the screen, in CSS pixels from the top left of the map. Pitch is not taken into account. */
export function screenPoint(place: LngLat, camera: Camera, viewport: Viewport): readonly [x: number, y: number] {
  const scale = WORLD_SIZE_PX * 2 ** camera.zoom;
  const [x, y] = project(place);
  const [centerX, centerY] = project(camera.center);
  const angle = (-camera.bearing * Math.PI) / 180;
  const [dx, dy] = [(x - centerX) * scale, (y - centerY) * scale];
  return [
    viewport.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
    viewport.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
  ];
}

/** Whether a point lies in the part of the viewport that its padding leaves, with a pixel's slack at the edge. */
export function isFree([x, y]: readonly [number, number], { width, height, padding }: Viewport): boolean {
  // A point on the very edge of the free part is where fitting puts the subject's extremes.
  const slack = 1;
  return (
    x >= padding.left - slack &&
    x <= width - padding.right + slack &&
    y >= padding.top - slack &&
    y <= height - padding.bottom + slack
  );
}

/** A line's sample points in order, each with the share of the line, 0..1, that lies before it on the flat map. */
export function linePoints(positions: readonly LngLat[]): (readonly [place: LngLat, before: number])[] {
  const points = sampleLine(positions);
  let way = 0;
  const ways = points.map((point, index) => {
    const [x, y] = project(point);
    const [x0, y0] = project(points[index - 1] ?? point);
    way += Math.hypot(x - x0, y - y0);
    return way;
  });
  return points.map((point, index) => [point, way === 0 ? 0 : (ways[index] ?? 0) / way]);
}

/** Least points per line and per piece of it: two points that follow each other are never far apart on a screen. */
const SAMPLES_PER_LINE = 64;
const SAMPLES_PER_SEGMENT = 4;

function samplePoints(geometry: Geometry): LngLat[] {
  const { points, lines, polygons } = geometryParts(geometry);
  return [...points, ...[...lines, ...polygons.flat()].flatMap(sampleLine)];
}

function sampleLine(positions: readonly LngLat[]): LngLat[] {
  const samples = Math.max(SAMPLES_PER_SEGMENT, Math.ceil(SAMPLES_PER_LINE / Math.max(1, positions.length - 1)));
  return positions.flatMap((position, index) => {
    const next = positions[index + 1];
    if (next === undefined) return [position];
    return Array.from({ length: samples }, (_, sample): LngLat => {
      const share = sample / samples;
      return [lerp(position[0], next[0], share), lerp(position[1], next[1], share)];
    });
  });
}
