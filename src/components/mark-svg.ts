import { LINE_DASHES, type LinePattern, type Mark, type PointShape } from '../map/marks.ts';

/** A mark as SVG attributes for a legend of 28 by 16 units; the colour is the custom property `--mark-<name>`. */
export interface MarkLine {
  readonly path: string;
  readonly dash: string | null;
  readonly cored: boolean;
}

/** The line of a mark: straight, or bowed for arcs. */
export function markLine(mark: Extract<Mark, { kind: 'line' }>): MarkLine {
  return {
    path: mark.arc ? 'M2 13 Q14 -1 26 13' : 'M1 8 H27',
    dash: legendDash(mark.pattern),
    cored: mark.pattern === 'cored',
  };
}

/** Dashes in units of the legend, whose lines are three units wide. */
function legendDash(pattern: LinePattern): string | null {
  const dash = LINE_DASHES[pattern];
  return dash === null ? null : dash.map((part) => String(part * 3)).join(' ');
}

/** Outline of a point mark around (14, 8), and of its right half. */
export function pointOutline(shape: PointShape): { readonly whole: string; readonly half: string } {
  switch (shape) {
    case 'diamond':
      return { whole: 'M14 1 L21 8 L14 15 L7 8 Z', half: 'M14 1 L21 8 L14 15 Z' };
    case 'square':
      return { whole: 'M9 3 H19 V13 H9 Z', half: 'M14 3 H19 V13 H14 Z' };
    case 'circle':
      return { whole: 'M14 4 A4 4 0 1 1 13.99 4 Z', half: 'M14 4 A4 4 0 0 1 14 12 Z' };
  }
}
