/**
 * The published data of a layer that is too large to be fetched whole, cut twice: into a list, by day, for those who read
 * on, and into drawers that are found by a feature's id, for those who point at it. Every part is a `LayerFile`.
 */

/** Where a large layer's parts lie and how many there are. */
export interface LayerParts {
  /** Address of their folder; ends with a slash. */
  readonly url: string;
  /** Features in the layer. */
  readonly total: number;
  /** How many parts the list has; as many drawers. */
  readonly count: number;
}

/** Features of one part of the list: more than a screen, less than a picture. */
export const PART_SIZE = 250;

/** How many parts so many features make. */
export function partCount(total: number): number {
  return Math.ceil(total / PART_SIZE);
}

/** File name of a part of the list, `index` from 0. */
export function listPart(index: number): string {
  return `list-${String(index)}.json`;
}

/** File name of the drawer that holds the feature with this id, among `count`. */
export function drawerOf(id: string, count: number): string {
  // FNV-1a, 32 bits: spreads ids that differ in their last digits only.
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return `drawer-${String((hash >>> 0) % count)}.json`;
}
