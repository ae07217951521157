import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { FONT_SUBSETS, MAP_FONTS, fontPath, type FontSubset, type MapFont } from '../map/basemap-fonts.ts';

const require = createRequire(import.meta.url);

/** Which packaged file a font is cut from, `*` being the subset, and the weight at which it is fixed. */
const CUTS: Readonly<Record<MapFont, { readonly file: string; readonly weight: number }>> = {
  regular: { file: '@fontsource-variable/source-sans-3/files/source-sans-3-*-wght-normal.woff2', weight: 400 },
  semibold: { file: '@fontsource-variable/source-sans-3/files/source-sans-3-*-wght-normal.woff2', weight: 600 },
  italic: { file: '@fontsource-variable/source-serif-4/files/source-serif-4-*-wght-italic.woff2', weight: 400 },
};

/** Characters that are always there: whatever a legend, a number or a quotation may need. */
const COMMON = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}ÄÖÜäöüßẞ–—…„“”‚‘’«»‹›·×°€\u00a0\u202f`;

/** A font file: its path within the basemap's folder, and its bytes (WOFF2). */
export interface FontFile {
  readonly path: string;
  readonly data: Uint8Array;
}

/**
 * The map's fonts, cut down to the common characters and `characters` (each counted once, in any case that
 * `text-transform` can make of it). Characters that no packaged font has are left to the reader's own fonts.
 */
export async function buildFonts(characters: string): Promise<readonly FontFile[]> {
  const text = COMMON + characters + characters.toLocaleUpperCase('tr') + characters.toUpperCase();
  const files = (Object.keys(MAP_FONTS) as MapFont[]).flatMap((font) =>
    (Object.keys(FONT_SUBSETS) as FontSubset[]).map((subset) => ({ font, subset })),
  );
  return Promise.all(
    files.map(async ({ font, subset }) => ({
      path: fontPath(font, subset),
      data: await cut(CUTS[font], subset, charactersIn(text, FONT_SUBSETS[subset])),
    })),
  );
}

async function cut(
  { file, weight }: { readonly file: string; readonly weight: number },
  subset: FontSubset,
  text: string,
) {
  const source = await readFile(require.resolve(file.replace('*', subset)));
  return subsetFont(source, text, { targetFormat: 'woff2', variationAxes: { wght: weight }, noHinting: true });
}

/** The characters of `text` that lie in the ranges (`U+0-FF`), each once, in order. */
export function charactersIn(text: string, ranges: readonly string[]): string {
  const limits = ranges.map((range) => {
    const [from = '0', to = from] = range.replace('U+', '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  const inside = (character: string) => {
    const code = character.codePointAt(0)!;
    return limits.some(([from, to]) => code >= from && code <= to);
  };
  return [...new Set(text)].filter(inside).sort().join('');
}
