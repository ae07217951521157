import { boxAround, growBox, type Box } from './box.ts';
import { offsetLine } from './offset-line.ts';
import { turnPoint } from './translate.ts';
import type { Point } from './screen.ts';
import type { PlacedGlyph, ShapedText } from './shape-text.ts';
import { lineLength, positionAlong, splitLine, type LinePosition } from './walk-line.ts';

/** A glyph that stands on a line: how its points in ems come to lie in the picture. */
export interface GlyphOnLine {
  readonly placed: PlacedGlyph;
  readonly toPixels: (point: Point) => Point;
  /** Middle of the glyph. */
  readonly middle: Point;
}

/** A place on a line of the picture, and what text there is moved by along and beside the line, in pixels. */
export interface TextPlace {
  readonly line: readonly Point[];
  /** From the line's start. */
  readonly distance: number;
  /** Positive: along the line, and to the right of its direction. It stays when the text runs the other way. */
  readonly offset: Point;
}

/**
 * Text bent along a line; `null` when it does not fit. With `keepUpright`, text that would stand on its head runs the
 * other way.
 */
export function textOnLine(
  shaped: ShapedText,
  size: number,
  place: TextPlace,
  keepUpright: boolean,
): readonly GlyphOnLine[] | null {
  const { line, anchor } = besideLine(place);
  const forward = placeAlong(shaped, size, line, anchor, 1);
  if (forward === null || !keepUpright || !isUpsideDown(forward)) return forward;
  return placeAlong(shaped, size, line, anchor, -1);
}

/** The line moved aside, and where on it the text's middle stands. */
function besideLine({ line, distance, offset }: TextPlace): {
  readonly line: readonly Point[];
  readonly anchor: number;
} {
  const [along, aside] = offset;
  if (aside === 0) return { line, anchor: distance + along };
  const { before, after } = splitLine(line, distance);
  const moved = offsetLine([...before, ...after.slice(1)], aside);
  return { line: moved, anchor: lineLength(moved.slice(0, before.length)) + along };
}

/** Text on a line never takes up less than this, in ems. */
const LEAST_HEIGHT = 10 / 24;

/** The live map reckons with circles along the text; a square of the same area has this share of their width. */
const SQUARE_SHARE = Math.sqrt(Math.PI) / 2;

/** Small boxes along text on a line, for collisions: about as high as the text, one per glyph. */
export function lineTextBoxes(
  glyphs: readonly GlyphOnLine[],
  shaped: ShapedText,
  size: number,
  padding: number,
): readonly Box[] {
  const radius = (Math.max(LEAST_HEIGHT, shaped.box[3] - shaped.box[1]) / 2) * size;
  return glyphs.map(({ middle }) => growBox(boxAround([middle]), (radius + padding) * SQUARE_SHARE));
}

function placeAlong(
  shaped: ShapedText,
  size: number,
  line: readonly Point[],
  distance: number,
  direction: 1 | -1,
): readonly GlyphOnLine[] | null {
  const glyphs: GlyphOnLine[] = [];
  for (const placed of shaped.glyphs) {
    const middleEm = placed.x + (placed.glyph.advance * placed.scale) / 2;
    const position = positionAlong(line, distance + direction * middleEm * size);
    if (position === null) return null;
    glyphs.push(standOn(placed, position, middleEm, size, direction));
  }
  return glyphs;
}

function standOn(
  placed: PlacedGlyph,
  { point, angle }: LinePosition,
  middleEm: number,
  size: number,
  direction: 1 | -1,
): GlyphOnLine {
  const turn = direction === 1 ? angle : angle + 180;
  const toPixels = ([x, y]: Point): Point => {
    const [dx, dy] = turnPoint([(x - middleEm) * size, y * size], turn);
    return [point[0] + dx, point[1] + dy];
  };
  return { placed, toPixels, middle: point };
}

function isUpsideDown(glyphs: readonly GlyphOnLine[]): boolean {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  return first !== undefined && last !== undefined && last.middle[0] < first.middle[0];
}
