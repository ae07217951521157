import type { PlacedGlyph } from './shape-text.ts';
import { formatPoint } from './path-data.ts';
import type { Point } from './screen.ts';

/** Outlines of glyphs as path data: `toPixels` takes a point in ems, y downwards, to pixels. */
export function glyphPath(placed: PlacedGlyph, toPixels: (point: Point) => Point): string {
  return placed.glyph.outline
    .map(({ letter, points }) => {
      const moved = points.map(([x, y]) => toPixels([placed.x + x * placed.scale, placed.y - y * placed.scale]));
      return letter + moved.map(formatPoint).join(' ');
    })
    .join('');
}
