import type { Day } from '../story/story.ts';

/** A year written on a scale of days. */
export interface DayTick {
  readonly year: string;
  /** Place on the scale, 0 (first day) to 1 (last). */
  readonly share: number;
}

/** Years closer than this share of the scale would be written over one another. */
const LEAST_GAP = 0.13;

/**
 * The years of a scale on which every day has the same room, whatever time lies between: each stands at its first day.
 * A year too close to the one before is left out; a scale of one day has a single year at 0.
 */
export function dayTicks(days: readonly Day[]): readonly DayTick[] {
  const last = Math.max(1, days.length - 1);
  const ticks: DayTick[] = [];
  for (const [index, day] of days.entries()) {
    const year = day.slice(0, 4);
    const before = ticks.at(-1);
    if (days[index - 1]?.slice(0, 4) === year) continue;
    if (before === undefined || index / last - before.share >= LEAST_GAP) ticks.push({ year, share: index / last });
  }
  return ticks;
}
