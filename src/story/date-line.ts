import { clamp } from '../base/numbers.ts';
import type { Day, StepKey } from './story.ts';

/** The story's time as a line: years as ticks, steps as stops on it. Shares run from 0 (its first day) to 1 (its last). */
export interface DateLine {
  readonly ticks: readonly { readonly year: number; readonly share: number }[];
  readonly stops: readonly DateStop[];
}

/** One place on the line; steps of nearly the same day share it. */
export interface DateStop {
  readonly share: number;
  readonly keys: readonly StepKey[];
}

/** Default of `leastGap`: 26 pixels of a line of 1,200. */
const LEAST_GAP = 0.022;

const DAY_MS = 86_400_000;

/**
 * The line from the beginning of the first step's year to the last step's day. Steps come in the story's order and keep it
 * within a stop; without steps the line is empty. Stops closer than `leastGap`, a share of the line, become one, so that
 * each can be hit with a finger.
 */
export function buildDateLine(
  steps: readonly { readonly key: StepKey; readonly date: Day }[],
  leastGap = LEAST_GAP,
): DateLine {
  const days = steps.map((step) => dayNumber(step.date));
  const last = Math.max(...days);
  const firstYear = Math.min(...steps.map((step) => Number(step.date.slice(0, 4))));
  if (!Number.isFinite(last)) return { ticks: [], stops: [] };
  const first = dayNumber(`${String(firstYear)}-01-01`);
  const share = (day: number): number => clamp((day - first) / Math.max(1, last - first), 0, 1);
  const lastYear = new Date(last * DAY_MS).getUTCFullYear();
  const ticks = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    return { year, share: share(dayNumber(`${String(year)}-01-01`)) };
  });
  const placed = steps.map((step) => ({ key: step.key, share: share(dayNumber(step.date)) }));
  return {
    ticks,
    stops: mergeStops(
      placed.toSorted((a, b) => a.share - b.share),
      leastGap,
    ),
  };
}

function mergeStops(
  placed: readonly { readonly key: StepKey; readonly share: number }[],
  leastGap: number,
): DateStop[] {
  const stops: DateStop[] = [];
  for (const { key, share } of placed) {
    const before = stops.at(-1);
    if (before !== undefined && share - before.share < leastGap) {
      stops[stops.length - 1] = { share: before.share, keys: [...before.keys, key] };
    } else {
      stops.push({ share, keys: [key] });
    }
  }
  return stops;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}
