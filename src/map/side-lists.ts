import { allAnchors, type Anchor, NAME_LOOKS, type NameAnchors, type NameKind, shiftOf } from './name-looks.ts';

/**
 * Lists of open sides that styles know by number. The engine hands the whole state of a map to every look of every tile;
 * with the lists spelled out in it, those of all names were a third of what tiles hold and hand over.
 */

/** Going round a name. */
const RING: readonly Anchor[] = [
  'top',
  'top-right',
  'right',
  'bottom-right',
  'bottom',
  'bottom-left',
  'left',
  'top-left',
];

/**
 * By kind: all sides, then what an edge or a line mostly leaves of them, sides that follow each other around the name; then
 * each side alone farther out. Other lists are spelled out.
 */
export const SIDE_LISTS: Readonly<Record<NameKind, readonly NameAnchors[]>> = {
  place: listsOf('place'),
  mark: listsOf('mark'),
};

function listsOf(kind: NameKind): readonly NameAnchors[] {
  const { anchors, offset, farOffset } = NAME_LOOKS[kind];
  const arcs = RING.flatMap((_, from) =>
    RING.slice(1).map((_side, more): NameAnchors => {
      const open = anchors.filter((anchor) => (RING.indexOf(anchor) - from + RING.length) % RING.length <= more);
      return open.flatMap((anchor) => [anchor, shiftOf(anchor, offset)]);
    }),
  );
  return [allAnchors(kind), ...arcs, ...anchors.map((anchor): NameAnchors => [anchor, shiftOf(anchor, farOffset)])];
}

/** Lists of different kinds differ in their offsets. */
const numbers = new Map(
  Object.values(SIDE_LISTS).flatMap((lists) => lists.map((list, number) => [JSON.stringify(list), number] as const)),
);

/** The number of a list among those of its kind; `null` for one that must be spelled out. */
export function sideNumber(list: NameAnchors): number | null {
  return numbers.get(JSON.stringify(list)) ?? null;
}
