import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionBetween, locatePosition, type TriggerBox } from '../../../src/scroll/step-tracker.ts';

const box = (key: string, top: number, height: number, opening = false): TriggerBox => ({
  key,
  top,
  bottom: top + height,
  opening,
});

describe('locatePosition', () => {
  it('has no step before the first trigger reaches the line', () => {
    expect(locatePosition([box('a', 700, 400)], 600)).toEqual({ key: null, progress: 0 });
  });

  it('grows from 0 at the top of a step to 1 at its bottom', () => {
    expect(locatePosition([box('a', 600, 400)], 600)).toEqual({ key: 'a', progress: 0 });
    expect(locatePosition([box('a', 400, 400)], 600)).toEqual({ key: 'a', progress: 0.5 });
    expect(locatePosition([box('a', 200, 400)], 600)).toEqual({ key: 'a', progress: 1 });
  });

  it('keeps a step active at progress 1 in the gap behind it', () => {
    expect(locatePosition([box('a', 0, 100), box('b', 900, 100)], 600)).toEqual({ key: 'a', progress: 1 });
  });

  it('gives an opening to its step without any progress', () => {
    expect(locatePosition([box('a', -500, 900), box('b', 400, 500, true)], 600)).toEqual({ key: 'b', progress: 0 });
  });

  it('never loses the reader between steps, wherever a fling ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 1000 }),
        (heights, scrolled, line) => {
          let top = -scrolled;
          const boxes = heights.map((height, index) => {
            const one = box(String(index), top, height);
            top += height;
            return one;
          });
          const { key, progress } = locatePosition(boxes, line);
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
          expect(key === null).toBe(-scrolled > line);
        },
      ),
    );
  });
});

describe('directionBetween', () => {
  it('follows the order of the story', () => {
    expect(directionBetween(['a', 'b'], 'a', 'b')).toBe('down');
    expect(directionBetween(['a', 'b'], 'b', 'a')).toBe('up');
    expect(directionBetween(['a', 'b'], null, 'b')).toBe('down');
  });
});
