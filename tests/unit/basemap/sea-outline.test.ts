import { describe, expect, it } from 'vitest';
import { seaOutline } from '../../../src/basemap/sea-outline.ts';
import { simplifyRing } from '../../../src/basemap/simplify-ring.ts';

describe('seaOutline', () => {
  it('draws a coast in at most 2,500 characters', async () => {
    const path = await seaOutline({ bounds: [11, 33, 63, 59], width: 168, height: 116 });
    expect(path).toMatch(/^(?:M[-\d. ]+l[-\d. ]+z)+$/);
    expect(path.length).toBeLessThanOrEqual(2500);
    expect(path.length).toBeGreaterThan(500);
  });
});

describe('simplifyRing', () => {
  it('drops points on straight sides and keeps corners', () => {
    const ring = [
      [0, 0],
      [5, 0.01],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ] as const;
    expect(simplifyRing(ring, 0.1)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
  });
});
