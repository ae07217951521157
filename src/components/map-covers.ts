import type { Rect } from '../map/note-geometry.ts';

/** Elements of the figure that hold the map itself or its notes and cover nothing. */
const LAYERS = '.figure-map, .map-notes, .visually-hidden';

/** Boxes of all that lies over the map in its figure: controls, badge, legend; CSS pixels from its top left. */
export function measureCovers(figure: HTMLElement): readonly Rect[] {
  const frame = figure.getBoundingClientRect();
  return [...figure.children].flatMap((child) => {
    if (child.matches(LAYERS)) return [];
    const { left, top, width, height } = child.getBoundingClientRect();
    return width > 0 && height > 0 ? [{ x: left - frame.left, y: top - frame.top, width, height }] : [];
  });
}
