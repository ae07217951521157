import { anchorShares, type Anchor } from './anchors.ts';
import type { Box } from './box.ts';
import type { Fonts, Glyph } from './fonts.ts';
import { lineBreaks } from './line-breaks.ts';
import type { Point } from './screen.ts';

/** A run of text in one font, size and colour. */
export interface TextSection {
  readonly text: string;
  readonly fontStack: readonly string[];
  /** Times the label's size. */
  readonly scale: number;
  /** Index into the label's colours; the meaning is the caller's. */
  readonly style: number;
}

/** How text is set; lengths in ems of the label's size. */
export interface TextSetting {
  readonly maxWidth: number;
  readonly lineHeight: number;
  readonly letterSpacing: number;
  readonly justify: 'left' | 'center' | 'right';
  readonly anchor: Anchor;
  readonly offset: Point;
}

/** A glyph with the place of its origin (on the baseline) relative to the label's place, in ems. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly style: number;
}

/** A label set in lines, in ems around its place, y downwards. */
export interface ShapedText {
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
  /** Line boxes, without what letters reach beyond them. */
  readonly box: Box;
}

/** In MapLibre a line's baseline lies this far below the line's middle. */
const BASELINE = 10 / 24;
/** Its lines start this far above their middle. */
const LINE_TOP = 17 / 24;

interface Letter {
  readonly text: string;
  readonly glyph: Glyph;
  readonly scale: number;
  readonly style: number;
  readonly advance: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Sets text in lines as MapLibre does without kerning. Graphemes that no font has are left out; `null` when nothing
 * is left.
 */
export function shapeText(sections: readonly TextSection[], setting: TextSetting, fonts: Fonts): ShapedText | null {
  const letters = sections.flatMap((section) => sectionLetters(section, setting.letterSpacing, fonts));
  const lines = breakLines(letters, setting.maxWidth).map(trimLine);
  if (lines.every((line) => line.length === 0)) return null;
  const widths = lines.map((line) => line.reduce((sum, { advance }) => sum + advance, 0) - setting.letterSpacing);
  const width = Math.max(...widths.filter((_, index) => lines[index]?.length !== 0));
  const scales = lines.map((line) => Math.max(1e-9, ...line.map(({ scale }) => scale)));
  const heights = lines.map((line, index) => setting.lineHeight * (line.length === 0 ? 1 : (scales[index] ?? 1)));
  const height = heights.reduce((sum, value) => sum + value, 0);
  const [shareX, shareY] = anchorShares(setting.anchor);
  const [left, top] = [setting.offset[0] - shareX * width, setting.offset[1] - shareY * height];
  const tallest = Math.max(...heights);
  const firstBaseline =
    setting.offset[1] -
    shareY * (tallest === setting.lineHeight ? lines.length * setting.lineHeight : height) +
    (tallest === setting.lineHeight ? setting.lineHeight / 2 : LINE_TOP);
  const glyphs = lines.flatMap((line, index) => {
    const scale = scales[index] ?? 1;
    const above = heights.slice(0, index).reduce((sum, value) => sum + value, 0);
    const indent = justifyShare(setting.justify) * (width - lineWidth(line));
    return placeLine(line, left + indent, firstBaseline + above, scale);
  });
  return { text: letters.map(({ text }) => text).join(''), glyphs, box: [left, top, left + width, top + height] };
}

function sectionLetters(section: TextSection, spacing: number, fonts: Fonts): readonly Letter[] {
  return [...segmenter.segment(section.text)].flatMap(({ segment }) => {
    const { scale, style, fontStack } = section;
    if (segment === '\n') return [{ text: segment, glyph: NO_GLYPH, scale, style, advance: 0 }];
    const glyph = fonts.glyph(fontStack, segment);
    return glyph === null ? [] : [{ text: segment, glyph, scale, style, advance: glyph.advance * scale + spacing }];
  });
}

const NO_GLYPH: Glyph = { advance: 0, outline: [] };

function breakLines(letters: readonly Letter[], maxWidth: number): readonly (readonly Letter[])[] {
  const ends = lineBreaks(letters, maxWidth);
  return ends.map((end, index) => letters.slice(ends[index - 1] ?? 0, end));
}

function trimLine(line: readonly Letter[]): readonly Letter[] {
  const first = line.findIndex(({ text }) => text.trim() !== '');
  const last = line.findLastIndex(({ text }) => text.trim() !== '');
  return first < 0 ? [] : line.slice(first, last + 1);
}

/** Of a line as it is justified: without letter spacing at its end. */
function lineWidth(line: readonly Letter[]): number {
  const last = line.at(-1);
  if (last === undefined) return 0;
  const before = line.slice(0, -1).reduce((sum, { advance }) => sum + advance, 0);
  return before + last.glyph.advance * last.scale;
}

function justifyShare(justify: TextSetting['justify']): number {
  return justify === 'left' ? 0 : justify === 'right' ? 1 : 0.5;
}

/** Smaller letters stand on the bottom of a line that larger ones made higher. */
function placeLine(line: readonly Letter[], left: number, middle: number, lineScale: number): readonly PlacedGlyph[] {
  let x = left;
  return line.map(({ glyph, scale, style, advance }) => {
    const y = middle - LINE_TOP + (lineScale - scale) + (BASELINE + LINE_TOP) * scale;
    const placed = { glyph, x, y, scale, style };
    x += advance;
    return placed;
  });
}
