import type { MapFrame } from '../map/map-commands.ts';
import type { Bounds } from '../schema/geography.ts';
import { type Camera, resolveCamera, type Viewport } from '../story/camera.ts';
import { buildCameraTrack } from '../story/camera-track.ts';
import { drawnShares } from '../story/drawn-shares.ts';
import type { MapState } from '../story/story.ts';
import type { Motion } from './motion.ts';

/** All that decides what the map shows at one moment. */
export interface FrameRequest {
  readonly map: MapState;
  /** 0..1 within the step. */
  readonly progress: number;
  readonly viewport: Viewport;
  /** Whether narrow cameras apply. */
  readonly narrow: boolean;
  readonly limits: { readonly bounds: Bounds; readonly maxZoom: number };
  readonly motion: Motion;
  readonly marked: string | null;
}

/** Still positions of a scrubbed step for readers who want no motion: start, thirds, end. */
const STILLS = 3;

/** What the map shows, from the step alone and how far the reader is in it. */
export function buildFrame(request: FrameRequest): MapFrame {
  const { map, motion, marked } = request;
  const progress = map.move === 'scrub' ? stillProgress(request.progress, motion) : 1;
  return {
    camera: frameCamera(request, progress),
    layers: map.layers,
    highlight: map.highlight,
    marked,
    date: map.date,
    drawn: drawnShares(map.draw, progress),
  };
}

function stillProgress(progress: number, motion: Motion): number {
  return motion === 'full' ? progress : Math.round(progress * STILLS) / STILLS;
}

function frameCamera({ map, viewport, narrow, limits }: FrameRequest, progress: number): Camera {
  const side = narrow ? 'narrow' : 'wide';
  const final = resolveCamera(map.camera[side], viewport, limits);
  if (map.move !== 'scrub' || progress >= 1) return final;
  const via = map.via[side].map((target) => resolveCamera(target, viewport, limits));
  return buildCameraTrack([...via, final], viewport.width).at(progress);
}
