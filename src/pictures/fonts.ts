import { createHash } from 'node:crypto';
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import * as fontkit from 'fontkit';
import { listFontFiles, type FontFile } from './font-faces.ts';
import type { ReadFile } from './read-file.ts';

/** A glyph, or several that make up one grapheme, in ems: the origin on the baseline, y upwards. */
export interface Glyph {
  readonly advance: number;
  /** Path commands with absolute coordinates. */
  readonly outline: readonly OutlineCommand[];
}

/** One command of an outline: `M`, `L`, `Q`, `C` or `Z` with its points. */
export interface OutlineCommand {
  readonly letter: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The fonts of a style. */
export interface Fonts {
  /**
   * The glyph of a grapheme in the first font of the stack that has it; `null` when none has. Like the live map, which
   * draws one grapheme at a time, this knows no kerning between graphemes.
   */
  glyph(fontStack: readonly string[], grapheme: string): Glyph | null;
}

interface OpenFont {
  readonly file: FontFile;
  readonly font: fontkit.Font;
  readonly glyphs: Map<string, Glyph | null>;
}

/** Opens the font files of a style; a missing file is passed over, as the live map does. Files are parsed once per process, by content. */
export async function loadFonts(fontFaces: FontFacesSpecification, readFile: ReadFile): Promise<Fonts> {
  const files = [...listFontFiles(fontFaces)].map(async ([name, list]) => {
    const open = list.map(async (file) => {
      const bytes = await readFile(file.address);
      return bytes === null ? [] : [openFont(file, bytes)];
    });
    return [name, (await Promise.all(open)).flat()] as const;
  });
  const fontsByName = new Map(await Promise.all(files));
  return { glyph: (fontStack, grapheme) => findGlyph(fontsByName, fontStack, grapheme) };
}

const parsed = new Map<string, Pick<OpenFont, 'font' | 'glyphs'>>();

function openFont(file: FontFile, bytes: Uint8Array): OpenFont {
  const key = createHash('sha256').update(bytes).digest('hex');
  const known = parsed.get(key) ?? { font: parseFont(file.address, bytes), glyphs: new Map<string, Glyph | null>() };
  parsed.set(key, known);
  return { file, ...known };
}

function parseFont(address: string, bytes: Uint8Array): fontkit.Font {
  const font = fontkit.create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error(`A font collection cannot be used for labels: ${address}`);
  return font;
}

function findGlyph(
  fontsByName: ReadonlyMap<string, readonly OpenFont[]>,
  fontStack: readonly string[],
  grapheme: string,
): Glyph | null {
  const codePoint = grapheme.codePointAt(0) ?? 0;
  for (const name of fontStack) {
    for (const open of fontsByName.get(name) ?? []) {
      const glyph = open.file.covers(codePoint) ? glyphOf(open, grapheme) : null;
      if (glyph !== null) return glyph;
    }
  }
  return null;
}

function glyphOf({ font, glyphs }: OpenFont, grapheme: string): Glyph | null {
  const known = glyphs.get(grapheme);
  if (known !== undefined) return known;
  const glyph = font.hasGlyphForCodePoint(grapheme.codePointAt(0) ?? 0) ? shape(font, grapheme) : null;
  glyphs.set(grapheme, glyph);
  return glyph;
}

const LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

function shape(font: fontkit.Font, grapheme: string): Glyph {
  const run = font.layout(grapheme);
  const outline: OutlineCommand[] = [];
  let advance = 0;
  run.glyphs.forEach((glyph, index) => {
    const position = run.positions[index];
    const [dx, dy] = [advance + (position?.xOffset ?? 0), position?.yOffset ?? 0];
    for (const { command, args } of glyph.path.commands) {
      outline.push({ letter: LETTERS[command], points: pairs(args, dx, dy, font.unitsPerEm) });
    }
    advance += position?.xAdvance ?? glyph.advanceWidth;
  });
  return { advance: advance / font.unitsPerEm, outline };
}

function pairs(args: readonly number[], dx: number, dy: number, unitsPerEm: number): readonly [number, number][] {
  return Array.from({ length: args.length / 2 }, (_, index) => [
    ((args[index * 2] ?? 0) + dx) / unitsPerEm,
    ((args[index * 2 + 1] ?? 0) + dy) / unitsPerEm,
  ]);
}
