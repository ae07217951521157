import { describe, expect, it } from 'vitest';
import { noteAnchors } from '../../../src/map/note-anchors.ts';

describe('noteAnchors', () => {
  it('has every point of points', () => {
    const points = [
      [1, 2],
      [3, 4],
    ];
    expect(noteAnchors({ type: 'MultiPoint', coordinates: points }, [1, 2, 3, 4])).toEqual(points);
  });

  it('goes along a line in even steps, whatever its vertices', () => {
    const coordinates = [
      [0, 0],
      [1, 0],
      [10, 0],
    ];
    const spots = noteAnchors({ type: 'LineString', coordinates }, [0, 0, 10, 0]);
    expect(spots.map(([lng]) => Math.round(lng * 1e6) / 1e6)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('lies inside an area whose middle does not', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ];
    const spots = noteAnchors({ type: 'Polygon', coordinates: [ring] }, [0, 0, 10, 10]);
    expect(spots.length).toBeGreaterThan(0);
    expect(spots.every(([lng, lat]) => lat <= 2 || lng <= 2 || lng >= 8)).toBe(true);
  });

  it('takes the middle of the extent for what has no geometry of its own', () => {
    expect(noteAnchors(null, [10, 40, 20, 50])).toEqual([[15, 45]]);
  });
});
