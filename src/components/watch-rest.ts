import type { MapReport, MapSight } from '../map/map-view.ts';

/** What happens to a map that is watched. */
export interface RestListener {
  /** The map began to move. */
  readonly onMove: () => void;
  /** Nothing moves or loads any more. */
  readonly onRest: (report: MapReport) => void;
}

/** A map under watch. */
export interface RestWatch {
  /** Something else than the camera changes: the map counts as moving until it is at rest again. */
  readonly unrest: () => void;
  readonly stop: () => void;
}

/** Says when a map moves and when it is at rest, starting with its present state. */
export function watchRest(view: MapSight, { onMove, onRest }: RestListener): RestWatch {
  let stopped = false;
  let waiting = false;
  /** Counts disturbances. */
  let moves = 0;
  const wait = async (): Promise<void> => {
    const before = moves;
    waiting = true;
    const report = await view.settled();
    waiting = false;
    if (stopped || report === null) return;
    // It may have begun to move again between coming to rest and saying so.
    if (moves === before) onRest(report);
    else await wait();
  };
  const unrest = (): void => {
    if (stopped) return;
    moves += 1;
    onMove();
    if (!waiting) void wait();
  };
  const stopListening = view.onMove(unrest);
  void wait();
  return {
    unrest,
    stop: () => {
      stopped = true;
      stopListening();
    },
  };
}
