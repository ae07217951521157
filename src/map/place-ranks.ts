/** Last rank of places that have room: 1 at first, then from each zoom on the rank after it. */
export const PLACE_RANKS = [1, 5, 2, 7, 3, 9, 4] as const;

/** Last rank of the places that a map shows at a zoom. */
export function lastPlaceRank(zoom: number): number {
  const steps: readonly number[] = PLACE_RANKS;
  // Ranks stand at even positions, before each but the first the zoom from which it counts.
  return steps.reduce((rank, value, index) =>
    index > 0 && index % 2 === 0 && zoom >= (steps[index - 1] ?? 0) ? value : rank,
  );
}
