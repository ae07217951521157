import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScale, scaleLabels } from '../../../src/map/scale.ts';

describe('buildScale', () => {
  it('is a round length, no wider than allowed and no shorter than two fifths of it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 14, noNaN: true }),
        fc.double({ min: -70, max: 70, noNaN: true }),
        (zoom, lat) => {
          const { metres, widthPx } = buildScale({ center: [20, lat], zoom }, 96);
          expect(String(metres)).toMatch(/^[125]0*$/);
          expect(widthPx).toBeLessThanOrEqual(96 + 1e-6);
          expect(widthPx).toBeGreaterThan(96 * 0.4 - 1e-6);
        },
      ),
    );
  });

  it('is true on the equator, where the world is 512 pixels wide at zoom 0', () => {
    const { metres, widthPx } = buildScale({ center: [0, 0], zoom: 8 }, 100);
    expect(metres / widthPx).toBeCloseTo(40_075_016.69 / (512 * 256), 2);
  });

  it('shows shorter lengths at the same zoom farther north', () => {
    const perPixel = (lat: number) => {
      const { metres, widthPx } = buildScale({ center: [0, lat], zoom: 6 }, 100);
      return metres / widthPx;
    };
    expect(perPixel(60) / perPixel(0)).toBeCloseTo(0.5, 6);
  });

  it('speaks the reader’s language, for every length that it may have', () => {
    const labelOf = (zoom: number, lang: string): string | undefined =>
      scaleLabels(lang)[buildScale({ center: [30, 46], zoom }, 96).metres];
    expect(labelOf(1.2, 'de')).toBe('2.000 km');
    expect(labelOf(1.2, 'en')).toBe('2,000 km');
    expect(labelOf(14, 'de')).toBe('200 m');
    for (let zoom = 0; zoom <= 22; zoom += 0.5) expect(labelOf(zoom, 'en'), String(zoom)).toMatch(/^\d[\d,]* k?m$/);
  });
});
