import { describe, expect, it } from 'vitest';
import { buildDateLine } from '../../../src/story/date-line.ts';
import { nextInStop, yearStep } from '../../../src/story/date-line-stops.ts';
import type { Day, StepKey } from '../../../src/story/story.ts';

const step = (key: string, date: string) => ({ key: key as StepKey, date: date as Day });
const stop = { share: 0.5, keys: ['a.one', 'a.two', 'b.one'] as StepKey[] };

describe('nextInStop', () => {
  it('leads to the first step of a stop that the reader is not at', () => {
    expect(nextInStop(stop, 'c.one')).toBe('a.one');
  });

  it('leads from one step of a stop to the next, and from the last to the first', () => {
    expect(nextInStop(stop, 'a.one')).toBe('a.two');
    expect(nextInStop(stop, 'b.one')).toBe('a.one');
  });
});

describe('yearStep', () => {
  const { ticks } = buildDateLine([step('a.one', '2016-05-01'), step('a.two', '2026-05-01')]);

  it('numbers every year where there is room, fewer where there is less', () => {
    expect(yearStep(ticks, 800, 38)).toBe(1);
    expect(yearStep(ticks, 300, 38)).toBe(2);
    expect(yearStep(ticks, 90, 38)).toBe(5);
  });
});

describe('buildDateLine on a short line', () => {
  it('joins more steps, so that stops keep their distance', () => {
    const steps = [step('a.one', '2020-01-01'), step('a.two', '2021-01-01'), step('a.three', '2024-12-31')];
    expect(buildDateLine(steps, 0.1).stops).toHaveLength(3);
    expect(buildDateLine(steps, 0.3).stops.map(({ keys }) => keys)).toEqual([['a.one', 'a.two'], ['a.three']]);
  });
});
