import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { radialOffset } from '../../../src/pictures/anchors.ts';
import { loadFonts } from '../../../src/pictures/fonts.ts';
import { listFontFiles } from '../../../src/pictures/font-faces.ts';
import { lineBreaks } from '../../../src/pictures/line-breaks.ts';
import { shapeText, type TextSetting } from '../../../src/pictures/shape-text.ts';

const FONT = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const fonts = await loadFonts({ Sans: FONT }, (address) => readFile(address));
const SETTING: TextSetting = {
  maxWidth: 10,
  lineHeight: 1.2,
  letterSpacing: 0,
  justify: 'center',
  anchor: 'center',
  offset: [0, 0],
};
const section = (text: string, scale = 1) => ({ text, fontStack: ['Sans'], scale, style: 0 });
const graphemes = (text: string) => Array.from(text, (letter) => ({ text: letter, advance: 1 }));

describe('a font of the style', () => {
  test('has letters of the width that its file says', () => {
    const glyph = fonts.glyph(['Sans'], 'n');
    expect(glyph?.advance).toBeGreaterThan(0.4);
    expect(glyph?.advance).toBeLessThan(0.7);
    expect(glyph?.outline[0]?.letter).toBe('M');
  });

  test('lacks what its file lacks', () => {
    expect(fonts.glyph(['Sans'], 'Ж')).toBeNull();
    expect(fonts.glyph(['Other'], 'n')).toBeNull();
  });

  test('is used for the characters of its range only', () => {
    const files = listFontFiles({ Sans: [{ url: 'a', 'unicode-range': ['U+41-5A', 'U+4??', 'U+20AC'] }] });
    const covers = (text: string) => files.get('Sans')?.[0]?.covers(text.codePointAt(0) ?? 0);
    expect(['A', 'a', 'Ж', '€'].map(covers)).toEqual([true, false, true, true]);
  });
});

describe('lines of a label', () => {
  test('are about as long', () => {
    expect(lineBreaks(graphemes('aaaa bbbb cccc dddd'), 12)).toEqual([10, 19]);
  });

  test('break at newlines, and not at all when everything fits', () => {
    expect(lineBreaks(graphemes('aa\nbb'), 20)).toEqual([3, 5]);
    expect(lineBreaks(graphemes('aa bb'), 20)).toEqual([5]);
  });

  test('contain every letter once, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c (\n-]{1,30}$/), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const breaks = lineBreaks(graphemes(text), width);
        expect(breaks.at(-1)).toBe(text.length);
        expect([...breaks]).toEqual([...new Set(breaks)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('set text', () => {
  test('is centered on its place', () => {
    const [left = NaN, top = NaN, right = NaN, bottom = NaN] =
      shapeText([section('minimum')], SETTING, fonts)?.box ?? [];
    expect(left).toBeCloseTo(-right);
    expect(top).toBeCloseTo(-0.6);
    expect(bottom).toBeCloseTo(0.6);
  });

  test('hangs on its anchor with its offset', () => {
    const shaped = shapeText([section('minimum')], { ...SETTING, anchor: 'top-left', offset: [1, 2] }, fonts);
    expect(shaped?.box.slice(0, 2)).toEqual([1, 2]);
    expect(shaped?.glyphs[0]?.x).toBeCloseTo(1);
  });

  test('wraps at the width and leaves out spaces at the ends of lines', () => {
    const shaped = shapeText([section('one two three four')], { ...SETTING, maxWidth: 4, justify: 'left' }, fonts);
    const baselines = new Set(shaped?.glyphs.map(({ y }) => y.toFixed(3)));
    expect(baselines.size).toBeGreaterThan(1);
    expect((shaped?.box[2] ?? 0) - (shaped?.box[0] ?? 0)).toBeLessThan(5);
  });

  test('spaces letters, but not after the last', () => {
    const width = (letterSpacing: number) => {
      const box = shapeText([section('mm')], { ...SETTING, letterSpacing }, fonts)?.box;
      return (box?.[2] ?? 0) - (box?.[0] ?? 0);
    };
    expect(width(0.5) - width(0)).toBeCloseTo(0.5);
  });

  test('stands smaller sections on the line of larger ones', () => {
    const shaped = shapeText([section('A'), section('a', 0.5)], SETTING, fonts);
    const [large, small] = shaped?.glyphs ?? [];
    expect(small?.scale).toBe(0.5);
    expect(Math.abs((small?.y ?? 0) - (large?.y ?? 0))).toBeLessThan(0.3);
  });

  test('is nothing when no font has any of its letters', () => {
    expect(shapeText([section('ЖЖЖ')], SETTING, fonts)).toBeNull();
  });
});

test('a radial offset keeps labels the same distance away on all sides', () => {
  expect(radialOffset('left', 2)).toEqual([2, 0]);
  expect(radialOffset('right', 2)).toEqual([-2, 0]);
  expect(radialOffset('top', 2)[1]).toBeCloseTo(2 - 7 / 24);
  expect(radialOffset('bottom', 2)[1]).toBeCloseTo(-2 + 7 / 24);
  expect(radialOffset('top-left', 2)[0]).toBeCloseTo(Math.SQRT2);
});
