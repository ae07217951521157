import { describe, expect, it } from 'vitest';
import { coverPadding } from '../../../src/player/cover-padding.ts';
import { dayTicks } from '../../../src/player/day-ticks.ts';
import { placeCard } from '../../../src/player/place-card.ts';
import type { Day } from '../../../src/story/story.ts';

describe('a card beside its mark', () => {
  const free = { left: 500, top: 100, right: 1300, bottom: 800 };
  const card = { width: 300, height: 400 };

  it('lies to the right where there is room', () => {
    expect(placeCard([600, 500], card, free)).toEqual([628, 500 - 400 / 3]);
  });

  it('lies to the left of a mark near the right edge', () => {
    expect(placeCard([1200, 500], card, free)[0]).toBe(1200 - 28 - 300);
  });

  it('stays inside the free part, also for marks outside it', () => {
    const marks: [number, number][] = [
      [0, 0],
      [2000, 2000],
      [900, 110],
      [900, 790],
    ];
    for (const mark of marks) {
      const [x, y] = placeCard(mark, card, free);
      expect([
        x >= free.left,
        x + card.width <= free.right,
        y >= free.top,
        y + card.height <= free.bottom,
      ]).not.toContain(false);
    }
  });

  it('keeps to the side away from the mark where neither side has room', () => {
    const narrow = { left: 0, top: 0, right: 400, bottom: 800 };
    expect(placeCard([300, 100], card, narrow)[0]).toBe(0);
    expect(placeCard([100, 100], card, narrow)[0]).toBe(100);
  });
});

describe('a card of something with an extent', () => {
  const free = { left: 500, top: 100, right: 1300, bottom: 800 };
  const card = { width: 300, height: 400 };
  const shape = { left: 700, top: 300, right: 900, bottom: 600 };

  it('lies right of all of it where there is room', () => {
    expect(placeCard([800, 450], card, free, shape)).toEqual([912, 450 - 400 / 3]);
  });

  it('lies left of it near the right edge', () => {
    expect(placeCard([1100, 450], card, free, { ...shape, left: 1000, right: 1250 })[0]).toBe(1000 - 12 - 300);
  });

  it('covers as little of it as it can where no side has room for all', () => {
    expect(placeCard([930, 450], card, free, { ...shape, left: 780, right: 1080 })[0]).toBe(500);
  });

  it('lies beside the spot that was meant where the shape fills everything', () => {
    const everywhere = { left: 0, top: 0, right: 1440, bottom: 900 };
    expect(placeCard([600, 500], card, free, everywhere)).toEqual(placeCard([600, 500], card, free));
  });
});

describe('panels over a map', () => {
  it('take room at the side they are nearer to', () => {
    const covers = [
      { left: 0, top: 0, right: 360, bottom: 900 },
      { left: 1050, top: 20, right: 1420, bottom: 500 },
    ];
    expect(coverPadding(1440, 900, covers).padding).toEqual({ top: 32, right: 422, bottom: 32, left: 392 });
  });

  it('take room below when they lie across', () => {
    expect(coverPadding(360, 640, [{ left: 0, top: 400, right: 360, bottom: 640 }]).padding.bottom).toBe(272);
  });
});

describe('the years on a scale of days', () => {
  it('stand at their first day and are left out where they would touch', () => {
    const days = [
      '2018-01-01',
      '2019-05-01',
      '2019-06-01',
      '2019-07-01',
      '2019-08-01',
      '2020-01-01',
      '2026-01-01',
    ] as Day[];
    expect(dayTicks(days)).toEqual([
      { year: '2018', share: 0 },
      { year: '2019', share: 1 / 6 },
      { year: '2020', share: 5 / 6 },
      { year: '2026', share: 1 },
    ]);
    expect(dayTicks([...days.slice(0, 2), ...Array<Day>(20).fill('2019-09-09' as Day)])).toEqual([
      { year: '2018', share: 0 },
    ]);
  });

  it('are one year for one day, and none for none', () => {
    expect(dayTicks(['2024-02-29' as Day])).toEqual([{ year: '2024', share: 0 }]);
    expect(dayTicks([])).toEqual([]);
  });
});
