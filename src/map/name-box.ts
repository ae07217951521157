import { type Anchor, NAME_LOOKS, type NameKind, shiftOf } from './name-looks.ts';
import type { Point, Rect } from './note-geometry.ts';

/** A name where it is wanted: CSS pixels from the map's top left. */
export interface NameOnMap {
  readonly kind: NameKind;
  readonly at: Point;
  readonly textSize: number;
  readonly text: string;
}

/** Mean width of a letter and height of a line, in ems. */
const LETTER_EM = 0.53;
const LINE_EM = 1.2;
/** The engine lets names above and below their spot come nearer by this, since letters do not fill their line; in ems. */
const BASELINE_EM = 7 / 24;

/** About where a name lies whose given corner or side is `offset` ems from its spot. */
export function nameBox({ kind, at: [x, y], text, textSize }: NameOnMap, anchor: Anchor, offset: number): Rect {
  const { maxWidth } = NAME_LOOKS[kind];
  const [columns, rows] = brokenText(text, maxWidth / LETTER_EM);
  const [width, height] = [columns * LETTER_EM * textSize, rows * LINE_EM * textSize];
  const [dx, dy] = shiftOf(anchor, offset);
  const lift = anchor.startsWith('top') ? -BASELINE_EM : anchor.startsWith('bottom') ? BASELINE_EM : 0;
  const left = anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? width : width / 2;
  const top = anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? height : height / 2;
  return { x: x + dx * textSize - left, y: y + (dy + lift) * textSize - top, width, height };
}

/** Letters in the longest line, and lines, of a text broken into even lines as the engine breaks it. */
function brokenText(text: string, most: number): readonly [columns: number, rows: number] {
  const even = text.length / Math.ceil(text.length / most);
  const words = text.split(/(?<=[ /–-])/u);
  const lines: number[] = [];
  let length = 0;
  for (const word of words) {
    const nearer = Math.abs(length - even) < Math.abs(length + word.length - even);
    if (length > 0 && nearer) {
      lines.push(length);
      length = 0;
    }
    length += word.length;
  }
  lines.push(length);
  return [Math.max(...lines), lines.length];
}
