import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, distance, type Line, type Rect } from '../../../src/map/note-geometry.ts';
import { partsBesideNames } from '../../../src/map/note-lines.ts';

const name: Rect = { x: 40, y: 40, width: 50, height: 12 };
const overlapsName = (box: Rect): boolean =>
  box.x < name.x + name.width &&
  name.x < box.x + box.width &&
  box.y < name.y + name.height &&
  name.y < box.y + box.height;
const nameIn = (box: Rect): 'other' | 'none' => (overlapsName(box) ? 'other' : 'none');

describe('a note’s line', () => {
  it('is whole where it meets no name, and where nobody knows of names', () => {
    const line: Line = [
      [0, 0],
      [100, 10],
    ];
    expect(partsBesideNames(line, nameIn)).toEqual([line]);
    expect(partsBesideNames(line, undefined)).toEqual([line]);
  });

  it('runs behind a name: what is drawn begins and ends as the line does and leaves out little more than the name', () => {
    const parts = partsBesideNames(
      [
        [60, 0],
        [60, 100],
      ],
      nameIn,
    );
    expect(parts).toHaveLength(2);
    expect(parts[0]?.[0]).toEqual([60, 0]);
    expect(parts[1]?.[1]).toEqual([60, 100]);
    const drawn = parts.reduce((sum, part) => sum + distance(...part), 0);
    expect(100 - drawn).toBeGreaterThanOrEqual(name.height);
    expect(100 - drawn).toBeLessThan(name.height + 9);
  });

  it('never touches the name, wherever it runs', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(spot, spot, (from, to) => {
        for (const part of partsBesideNames([from, to], nameIn)) expect(crosses(...part, name)).toBe(false);
      }),
    );
  });
});
