import { LABEL_SOURCE } from './basemap-labels.ts';
import type { Size } from './picture-frame.ts';
import { grow, type Rect } from './note-geometry.ts';

/**
 * Names that would be cut are left out: half a name is no name, and draws the eye to the edge. Which names that are is
 * decided here for the live map, where it is at rest, and for pictures alike.
 */

/** The engine keeps this much room around a name: only beyond it do its letters begin. */
const NAME_PADDING_PX = 3;
/** How far beyond the figure names are looked for: the engine places none farther out. */
const BEYOND_PX = 100;

/**
 * Boxes in which no name may lie, the room around its letters included: strips along the four edges of the map, outside,
 * and what covers the map; CSS pixels from its top left.
 */
export function namelessBoxes({ width, height }: Size, covers: readonly Rect[]): readonly Rect[] {
  const [near, far] = [NAME_PADDING_PX, BEYOND_PX];
  const [across, down] = [width + 2 * far, height + 2 * far];
  const thick = far - near;
  return [
    { x: -far, y: -far, width: thick, height: down },
    { x: width + near, y: -far, width: thick, height: down },
    { x: -far, y: -far, width: across, height: thick },
    { x: -far, y: height + near, width: across, height: thick },
    // Nothing is left of a box that is no larger than the room that names keep around them.
    ...covers.map((cover) => grow(cover, -NAME_PADDING_PX)).filter((box) => box.width > 0 && box.height > 0),
  ];
}

/** Parts of a story layer's marks that are named where they are; words along lines run through edges like the lines. */
const NAMED_PRESETS: ReadonlySet<string> = new Set(['place', 'strike', 'event']);

/** Ids of the style layers whose names may be left out: those of the land, and of the points of the given story layers. */
export function cutNameLayers(
  styleLayers: readonly { readonly id: string; readonly source?: string }[],
  storyLayers: readonly { readonly id: string; readonly preset: string }[],
): readonly string[] {
  const named = new Set(
    storyLayers.flatMap(({ id, preset }) => (NAMED_PRESETS.has(preset) ? [`${id}:name`, `${id}:region`] : [])),
  );
  return styleLayers.flatMap(({ id, source }) => (source === LABEL_SOURCE || named.has(id) ? id : []));
}
