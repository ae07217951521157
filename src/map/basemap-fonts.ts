import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Names of the map's fonts, for `text-font`. */
export const MAP_FONTS = {
  regular: 'Map Sans Regular',
  semibold: 'Map Sans Semibold',
  italic: 'Map Serif Italic',
} as const;

/** A kind of letter. */
export type MapFont = keyof typeof MAP_FONTS;

/**
 * The files that a font is split into, with the characters each may hold, as the packaged fonts are split. The map
 * loads a file when a character of its range occurs.
 */
export const FONT_SUBSETS = {
  latin: [
    ...['U+0-FF', 'U+131', 'U+152-153', 'U+2BB-2BC', 'U+2C6', 'U+2DA', 'U+2DC', 'U+304', 'U+308', 'U+329'],
    ...['U+2000-206F', 'U+20AC', 'U+2122', 'U+2191', 'U+2193', 'U+2212', 'U+2215', 'U+FEFF', 'U+FFFD'],
  ],
  'latin-ext': [
    ...['U+100-130', 'U+132-151', 'U+154-2BA', 'U+2BD-2C5', 'U+2C7-2CC', 'U+2CE-2D7', 'U+2DD-2FF', 'U+1D00-1DBF'],
    ...['U+1E00-1E9F', 'U+1EF2-1EFF', 'U+20A0-20AB', 'U+20AD-20C0', 'U+2113', 'U+2C60-2C7F', 'U+A720-A7FF'],
  ],
  cyrillic: ['U+301', 'U+400-45F', 'U+490-491', 'U+4B0-4B1', 'U+2116'],
  'cyrillic-ext': ['U+460-48F', 'U+492-4AF', 'U+4B2-52F', 'U+1C80-1C8A', 'U+20B4', 'U+2DE0-2DFF', 'U+A640-A69F'],
  greek: ['U+370-377', 'U+37A-37F', 'U+384-38A', 'U+38C', 'U+38E-3A1', 'U+3A3-3FF'],
} as const satisfies Record<string, readonly string[]>;

/** A file of a font. */
export type FontSubset = keyof typeof FONT_SUBSETS;

/** Where a font's file lies, relative to the basemap's folder. */
export function fontPath(font: MapFont, subset: FontSubset): string {
  return `fonts/${font}-${subset}.woff2`;
}

/** The style's `font-faces`; `baseUrl` is the address of the basemap's folder and ends with a slash. */
export function buildFontFaces(baseUrl: string): FontFacesSpecification {
  const subsets = Object.entries(FONT_SUBSETS) as [FontSubset, readonly string[]][];
  const fonts = Object.entries(MAP_FONTS) as [MapFont, string][];
  return Object.fromEntries(
    fonts.map(([font, name]) => [
      name,
      subsets.map(([subset, ranges]) => ({ url: baseUrl + fontPath(font, subset), 'unicode-range': [...ranges] })),
    ]),
  );
}
