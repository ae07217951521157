import type { Map as MaplibreMap } from 'maplibre-gl';

/** Whether a map stands still to the last name. */
export interface Quiet {
  /**
   * Whether the map has drawn everything since the last change: camera, data and names, which find their places some
   * frames after the rest.
   */
  readonly isQuiet: () => boolean;
  /** Something is about to change. */
  readonly disturb: () => void;
}

/** Follows a map's frames. Its own `loaded()` knows nothing of names that are still looking for their places. */
export function watchQuiet(map: MaplibreMap): Quiet {
  let quiet = false;
  const disturb = (): void => {
    quiet = false;
  };
  for (const change of ['render', 'move', 'resize'] as const) map.on(change, disturb);
  // Comes at the end of the last frame, after its `render`.
  map.on('idle', () => {
    quiet = true;
  });
  return { isQuiet: () => quiet, disturb };
}

/** Resolves when the map next falls idle, or is removed; leaves no listener behind. */
export function nextIdle(map: MaplibreMap): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      map.off('idle', done);
      map.off('remove', done);
      resolve();
    };
    map.on('idle', done);
    map.on('remove', done);
    map.triggerRepaint();
  });
}
