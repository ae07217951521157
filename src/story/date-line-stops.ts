import type { DateLine, DateStop } from './date-line.ts';
import type { StepKey } from './story.ts';

/** The step that a stop leads to: its first one, or, when the reader is at one of its steps, the next; after the last the first. */
export function nextInStop({ keys }: DateStop, active: string): StepKey {
  const at = keys.findIndex((key) => key === active);
  const next = keys[(at + 1) % keys.length];
  if (next === undefined) throw new Error('A stop of a date line holds at least one step.');
  return next;
}

/** Every how many years a number has room: 1, 2, 5 or 10; 10,000 (no numbers) when not even two have room. */
export function yearStep(ticks: DateLine['ticks'], widthPx: number, leastPx: number): number {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return 1;
  const yearPx = (second.share - first.share) * widthPx;
  return [1, 2, 5, 10].find((years) => years * yearPx >= leastPx) ?? 10_000;
}
