import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDateLine } from '../../../src/story/date-line.ts';
import type { Day, StepKey } from '../../../src/story/story.ts';

const step = (key: string, date: string) => ({ key: key as StepKey, date: date as Day });

describe('buildDateLine', () => {
  it('runs from the first year of the story to its last day', () => {
    const line = buildDateLine([step('a.one', '2020-07-01'), step('a.two', '2024-01-01')]);
    expect(line.ticks.map((tick) => tick.year)).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(line.ticks[0]?.share).toBe(0);
    expect(line.stops.at(-1)).toEqual({ share: 1, keys: ['a.two'] });
  });

  it('joins steps of nearly the same day into one stop, in the order of time', () => {
    const line = buildDateLine([step('b.one', '2025-08-06'), step('b.two', '2025-08-08'), step('a.one', '2020-01-01')]);
    expect(line.stops.map((stop) => stop.keys)).toEqual([['a.one'], ['b.one', 'b.two']]);
  });

  it('is empty without steps', () => {
    expect(buildDateLine([])).toEqual({ ticks: [], stops: [] });
  });

  it('keeps every step on the line, whatever the days', () => {
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 40 }), (dates) => {
        const line = buildDateLine(dates.map((date, index) => step(`a.s${String(index)}`, date)));
        expect(line.stops.flatMap((stop) => stop.keys)).toHaveLength(dates.length);
        expect(line.stops.every((stop) => stop.share >= 0 && stop.share <= 1)).toBe(true);
      }),
    );
  });
});
