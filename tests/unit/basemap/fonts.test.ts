import { expect, test } from 'vitest';
import * as fontkit from 'fontkit';
import { buildFonts, charactersIn } from '../../../src/basemap/build-fonts.ts';
import { buildFontFaces, FONT_SUBSETS, MAP_FONTS } from '../../../src/map/basemap-fonts.ts';

const SPELLINGS = 'Łódź Xankəndi Şuşa Ağdam Chișinău Київ Їжак Ґанок Αθήνα İstanbul Ərəb ÄÖÜß';

test('characters are sorted into the file that may hold them, each once', () => {
  expect(charactersIn('əabəЖ', FONT_SUBSETS.latin)).toBe('ab');
  expect(charactersIn('əabəЖ', FONT_SUBSETS['latin-ext'])).toBe('ə');
  expect(charactersIn('əabəЖ', FONT_SUBSETS.cyrillic)).toBe('Ж');
});

test('every letter of Latin, Cyrillic and Greek spellings has exactly one file', () => {
  for (const letter of SPELLINGS.replaceAll(' ', '')) {
    const files = Object.values(FONT_SUBSETS).filter((ranges) => charactersIn(letter, ranges) !== '');
    expect(files, letter).toHaveLength(1);
  }
});

test('the style names every file of every font below the address given', () => {
  const faces = buildFontFaces('https://example.org/basemap/');
  expect(Object.keys(faces)).toEqual(Object.values(MAP_FONTS));
  expect(JSON.stringify(faces)).toContain('https://example.org/basemap/fonts/italic-cyrillic.woff2');
});

// The pictures of steps know no other fonts: without these spaces the words of a date would run together in them.
test('keeps the spaces that bind numbers to words in every cut of the Latin letters', async () => {
  const fonts = (await buildFonts('')).filter(({ path }) => path.endsWith('-latin.woff2'));
  expect(fonts).toHaveLength(3);
  for (const { path, data } of fonts) {
    const font = fontkit.create(Buffer.from(data));
    if ('fonts' in font) throw new Error(path);
    for (const space of [0x20, 0xa0]) expect(font.hasGlyphForCodePoint(space), `${path} ${String(space)}`).toBe(true);
  }
});
