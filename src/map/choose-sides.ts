import { overlaps, type Rect } from './note-geometry.ts';

/** Something that may stand in one of several boxes; costs are compared across all that choose together. */
export interface Seat {
  /** The best first by whoever asks; those that cost `Infinity` are never taken. */
  readonly sides: readonly { readonly box: Rect; readonly cost: number }[];
  /** What it costs if it stands nowhere. */
  readonly missing: number;
}

/** After so many trials the best found so far is taken: crowds have more answers than anyone can look at. */
const TRIALS = 20_000;

/**
 * The side that each takes so that none lie on each other and the whole costs least, `null` for none; in the order
 * given. The same question always gets the same answer.
 */
export function chooseSides(seats: readonly Seat[]): readonly (number | null)[] {
  let best: { readonly cost: number; readonly chosen: readonly (number | null)[] } = {
    cost: Infinity,
    chosen: seats.map(() => null),
  };
  let trials = 0;
  const orders = seats.map(({ sides }) =>
    sides
      .map((side, index) => ({ ...side, index }))
      .filter(({ cost }) => cost !== Infinity)
      .toSorted((a, b) => a.cost - b.cost),
  );
  // What the seats from each one on cost at least: no way is followed that cannot become the best.
  const leastFrom = seats.reduceRight<readonly number[]>(
    (after, { missing }, index) => [(after[0] ?? 0) + Math.min(missing, orders[index]?.[0]?.cost ?? missing), ...after],
    [0],
  );
  const go = (chosen: readonly (number | null)[], taken: readonly Rect[], cost: number): void => {
    trials += 1;
    if (cost + (leastFrom[chosen.length] ?? 0) >= best.cost || trials > TRIALS) return;
    const seat = seats[chosen.length];
    if (seat === undefined) {
      best = { cost, chosen };
      return;
    }
    for (const { box, cost: own, index } of orders[chosen.length] ?? []) {
      if (taken.some((other) => overlaps(other, box))) continue;
      go([...chosen, index], [...taken, box], cost + own);
    }
    go([...chosen, null], taken, cost + seat.missing);
  };
  go([], [], 0);
  return best.chosen;
}
