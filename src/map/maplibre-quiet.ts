import type { Map as MaplibreMap } from 'maplibre-gl';

/** Whether a map stands still to the last name. */
export interface Quiet {
  /**
   * Whether the map has drawn everything since the last change: camera, data and names, which find their places some
   * frames after the rest; and at its element's present size.
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
  const fillsElement = watchSize(map);
  return { isQuiet: () => quiet && fillsElement(), disturb };
}

/**
 * Tells whether a map has its element's size: the library follows a new one a moment later, and only then does a camera
 * stand where it was meant to.
 */
function watchSize(map: MaplibreMap): () => boolean {
  const elementSize = (): readonly [width: number, height: number] => {
    const { clientWidth, clientHeight } = map.getContainer();
    return [clientWidth, clientHeight];
  };
  let taken = elementSize();
  map.on('resize', () => {
    taken = elementSize();
  });
  return () => {
    const now = elementSize();
    const hidden = now.includes(0);
    // Browsers round a size that is no whole number up or down as its element moves.
    return hidden || (Math.abs(now[0] - taken[0]) <= 1 && Math.abs(now[1] - taken[1]) <= 1);
  };
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
