import subsetFont from 'subset-font';
import { charactersIn } from './build-fonts.ts';

/** How a font of text is cut. */
export interface FontCutting {
  /** The range of weights that remains, 1 to 1000. */
  readonly weight: { readonly min: number; readonly max: number };
  /** Whether alternates of letters (small capitals, other figures) go as well. */
  readonly plain: boolean;
  /** Whether its letters stand among those of another font, so that nothing joins or spaces them. */
  readonly single: boolean;
}

/** How letters act on their neighbours, and what names a font in menus or serves old screens. */
const TABLES_OF_RUNS = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'MVAR', 'STAT', 'gasp'];

/** A packaged font with those characters of `text` that lie in the ranges (`U+0-FF`), as WOFF2; `null` when none does. */
export async function cutFont(
  font: Uint8Array,
  ranges: readonly string[],
  text: string,
  { weight, plain, single }: FontCutting,
): Promise<Uint8Array | null> {
  const characters = charactersIn(text, ranges);
  if (characters === '') return null;
  const variationAxes = { wght: weight };
  return subsetFont(font, characters, {
    targetFormat: 'woff2',
    variationAxes,
    noHinting: true,
    noLayoutClosure: plain,
    ...(single ? { dropTables: TABLES_OF_RUNS } : {}),
  });
}
