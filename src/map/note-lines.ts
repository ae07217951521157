import type { NameInBox } from './map-view.ts';
import { alongLine, boxAround, divideLine, type Line, type Point, type Rect } from './note-geometry.ts';

/** Length of the parts in which a line is looked at where it meets a name, CSS pixels. */
const FINE_PX = 3;

/**
 * What is drawn of a note's line where no place was left that strikes no name: the parts beside the names, so that it
 * runs behind them.
 */
export function partsBesideNames(line: Line, nameIn: ((box: Rect) => NameInBox) | undefined): readonly Line[] {
  if (nameIn === undefined || alongLine(line).every((box) => nameIn(box) === 'none')) return [line];
  const beside: Line[] = [];
  let start: Point | null = null;
  for (const part of divideLine(line, FINE_PX)) {
    const [from, to] = part;
    if (nameIn(boxAround(part)) !== 'none') start = null;
    else if (start === null) beside.push([(start = from), to]);
    else beside[beside.length - 1] = [start, to];
  }
  return beside;
}
