import type { Geometry, LineString } from 'geojson';
import type { Bounds } from '../schema/geography.ts';
import type { StoryInput } from '../schema/story.ts';
import { type Camera, resolveCamera, type Viewport } from './camera.ts';
import { buildCameraTrack } from './camera-track.ts';
import { drawnShares } from './drawn-shares.ts';
import { DEFAULT_MAX_ZOOM } from './map-state.ts';
import { type Cover, type Screen, screenLayout, screenViewport } from './screen-layout.ts';
import type { FeatureId, MapState } from './story.ts';
import { lngLat } from './geometry-parts.ts';
import { isFree, type IsSeen, linePoints, screenPoint, visibleShare } from './visibility.ts';
import { isInRings, visibleAreaShare } from './visible-area.ts';

/** One thing that a step is about. */
export interface SubjectPart {
  /** `null` for what the camera looks at. */
  readonly id: FeatureId | null;
  /** `null` for an area of which only the extent is known. */
  readonly geometry: Geometry | null;
  readonly bounds: Bounds;
  /** A line that is drawn with the scroll: it is seen where it was in view at any moment after it was drawn. */
  readonly drawn: boolean;
}

/** A step's map on a screen. */
export interface StepView {
  readonly narrow: boolean;
  /** At rest, at the end of the step. */
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly isSeen: IsSeen;
  /** What a reader passes while lines are drawn, from the first to the last moment; one moment where nothing is drawn. */
  readonly moments: readonly Moment[];
}

interface Moment {
  readonly camera: Camera;
  /** 0..1 of each line, by id. */
  readonly drawn: Readonly<Record<string, number>>;
}

/** As many moments as a reader who scrolls a line at a time sees at least. */
const MOMENTS = 24;

/** How a step's map lies on a screen, and what hides it there. */
export function stepView(map: MapState, screen: Screen, covers: readonly Cover[], limits: StoryInput['map']): StepView {
  const narrow = screenLayout(screen) !== 'overlay';
  const viewport = screenViewport(screen, map.card);
  const moments = stepMoments(map, narrow ? 'narrow' : 'wide', viewport, limits);
  const [last] = moments.slice(-1);
  if (last === undefined) throw new Error('A step has at least one moment');
  return {
    narrow,
    camera: last.camera,
    viewport,
    isSeen: (point) => isFree(point, viewport) && !covers.some((cover) => hides(cover, point)),
    moments,
  };
}

function stepMoments(
  map: MapState,
  side: 'wide' | 'narrow',
  viewport: Viewport,
  { bounds, maxZoom }: StoryInput['map'],
) {
  const limits = { bounds, maxZoom: maxZoom ?? DEFAULT_MAX_ZOOM };
  const keyframes = [...map.via[side], map.camera[side]].map((target) => resolveCamera(target, viewport, limits));
  const track = buildCameraTrack(keyframes, viewport.width);
  const count = map.draw.length === 0 ? 0 : MOMENTS;
  return Array.from({ length: count + 1 }, (_, index): Moment => {
    const progress = count === 0 ? 1 : index / count;
    return { camera: track.at(progress), drawn: drawnShares(map.draw, progress) };
  });
}

function hides({ left, top, right, bottom }: Cover, [x, y]: readonly [number, number]): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The share, 0..1, of one part of the subject that a reader sees. */
export function partShare({ id, geometry, bounds, drawn }: SubjectPart, view: StepView): number {
  if (geometry === null) return visibleAreaShare(bounds, () => true, view);
  switch (geometry.type) {
    case 'Polygon':
      return visibleAreaShare(bounds, (place) => isInRings(place, geometry.coordinates), view);
    case 'MultiPolygon':
      return visibleAreaShare(bounds, (place) => isInRings(place, geometry.coordinates.flat()), view);
    case 'LineString':
      if (drawn && id !== null) return drawnShare(id, geometry, view);
      return visibleShare([geometry], view.camera, view.viewport, view.isSeen);
    default:
      return visibleShare([geometry], view.camera, view.viewport, view.isSeen);
  }
}

function drawnShare(id: FeatureId, line: LineString, { moments, viewport, isSeen }: StepView): number {
  const points = linePoints(line.coordinates.map(lngLat));
  const seen = points.filter(([place, before]) =>
    moments.some(({ camera, drawn }) => (drawn[id] ?? 0) >= before && isSeen(screenPoint(place, camera, viewport))),
  );
  return seen.length / points.length;
}
