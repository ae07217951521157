import type { Camera } from './camera.ts';
import { buildFlightArc } from './flight-arc.ts';

/**
 * Cameras that a step passes while the reader scrolls through it: keyframes joined by flight arcs, each given a part of
 * the scroll as long as its arc feels. Starts exactly at the first keyframe, ends exactly at the last, never goes back.
 */
export interface CameraTrack {
  /** The camera at progress 0..1; values outside are held. */
  at(progress: number): Camera;
}

/** Share of the scroll at the end of a track in which the camera rests, so that the last words are read on a still map. */
const REST = 0.12;

/** A track through at least one keyframe, in a window of the given width (CSS pixels). */
export function buildCameraTrack(keyframes: readonly Camera[], widthPx: number): CameraTrack {
  const last = keyframes.at(-1);
  if (last === undefined) throw new Error('A camera track needs at least one keyframe');
  const arcs = keyframes.slice(1).map((to, index) => buildFlightArc(keyframes[index] ?? last, to, widthPx));
  const total = arcs.reduce((sum, arc) => sum + arc.length, 0);
  if (total === 0) return { at: () => last };
  return {
    at: (progress) => {
      // Said outright: sums of lengths round, and the camera must rest exactly.
      if (progress >= 1 - REST) return last;
      let along = Math.max(0, progress / (1 - REST)) * total;
      for (const arc of arcs) {
        if (along < arc.length) return arc.at(along / arc.length);
        along -= arc.length;
      }
      return last;
    },
  };
}
