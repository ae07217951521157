import { textWidth } from '../base/text-width.ts';
import { type Anchor, NAME_LOOKS, type NameKind, shiftOf } from './name-looks.ts';
import type { Point, Rect } from './note-geometry.ts';

/** A name where it is wanted: CSS pixels from the map's top left. */
export interface NameOnMap {
  readonly kind: NameKind;
  readonly at: Point;
  readonly textSize: number;
  readonly text: string;
}

/** Height of a line, in ems. */
const LINE_EM = 1.2;
/** The engine lets names above and below their spot come nearer by this, since letters do not fill their line; in ems. */
const BASELINE_EM = 7 / 24;

/** About where a name lies whose given corner or side is `offset` ems from its spot. */
export function nameBox({ kind, at: [x, y], text, textSize }: NameOnMap, anchor: Anchor, offset: number): Rect {
  const [longest, lines] = brokenText(text, NAME_LOOKS[kind].maxWidth);
  const [width, height] = [longest * textSize, lines * LINE_EM * textSize];
  const [dx, dy] = shiftOf(anchor, offset);
  const lift = anchor.startsWith('top') ? -BASELINE_EM : anchor.startsWith('bottom') ? BASELINE_EM : 0;
  const left = anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? width : width / 2;
  const top = anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? height : height / 2;
  return { x: x + dx * textSize - left, y: y + (dy + lift) * textSize - top, width, height };
}

/** Width of the longest line, and number of lines, of a text broken into even lines as the engine breaks it; in ems. */
function brokenText(text: string, most: number): readonly [longest: number, lines: number] {
  const whole = textWidth(text);
  const even = whole / Math.ceil(whole / most);
  const lines: number[] = [];
  let length = 0;
  for (const word of text.split(/(?<=[ /–-])/u)) {
    const longer = length + textWidth(word);
    if (length > 0 && Math.abs(length - even) < Math.abs(longer - even)) {
      lines.push(length);
      length = textWidth(word);
    } else length = longer;
  }
  lines.push(length);
  return [Math.max(...lines), lines.length];
}
