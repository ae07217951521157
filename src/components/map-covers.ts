import type { Rect } from '../map/note-geometry.ts';
import { readLayout } from './story-layout.ts';

/** Elements of the figure that hold the map itself or its notes and cover nothing. */
const LAYERS = '.figure-map, .map-notes, .visually-hidden';

/** Elements of the figure that lay panels over the map and are none themselves. */
const PANELS = '.explorer';

/** Boxes of all that lies over the map in its figure: controls, badge, legend, panels; CSS pixels from its top left. */
export function measureCovers(figure: HTMLElement): readonly Rect[] {
  const frame = figure.getBoundingClientRect();
  const parts = [...figure.children].flatMap((child) => (child.matches(PANELS) ? [...child.children] : child));
  return parts.flatMap((child) => {
    if (child.matches(LAYERS)) return [];
    const { left, top, width, height } = child.getBoundingClientRect();
    return width > 0 && height > 0 ? [{ x: left - frame.left, y: top - frame.top, width, height }] : [];
  });
}

/** The same for the figure in which an element stands; none for one that stands in no figure. */
export function coversAround(element: HTMLElement): readonly Rect[] {
  const figure = element.closest<HTMLElement>('[data-map]');
  return figure === null ? [] : measureCovers(figure);
}

/** Wide enough to count as a box of its own beside the room that names keep. */
const EDGE_PX = 8;

/**
 * Both sides of the column in which the cards pass over the map, as boxes of the figure's height: whatever crosses one is
 * cut again and again while the reader scrolls. None where the words lie beside the map.
 */
export function measureColumnEdges(
  root: HTMLElement,
  figure: HTMLElement,
  section: HTMLElement | null,
): readonly Rect[] {
  if (readLayout(root) !== 'overlay') return [];
  const frame = figure.getBoundingClientRect();
  const card = section?.querySelector('.card')?.getBoundingClientRect();
  if (card === undefined) return [];
  return [card.left, card.right].flatMap((edge) => {
    const x = edge - frame.left - EDGE_PX / 2;
    return x > 0 && x + EDGE_PX < frame.width ? [{ x, y: 0, width: EDGE_PX, height: frame.height }] : [];
  });
}
