import type { LngLat } from '../schema/geography.ts';
import { geometryParts } from '../story/geometry-parts.ts';
import { screenPoint } from '../story/visibility.ts';
import { dayNumber, type DisplayLayer, type DisplayProperties } from './display-features.ts';
import { chooseSides } from './choose-sides.ts';
import { periodOf, shownLayers } from './frame-features.ts';
import type { MapFrame } from './map-commands.ts';
import {
  boxAround,
  crosses,
  distance,
  grow,
  isWithin,
  type Line,
  nearestPoint,
  overlaps,
  type Point,
  type Rect,
} from './note-geometry.ts';
import { nameBox, type NameOnMap } from './name-box.ts';
import { type Anchor, NAME_LOOKS, NAME_SIZES, type NameAnchors, type NameKind, shiftOf } from './name-looks.ts';
import type { Size } from './picture-frame.ts';
import { lastPlaceRank } from './place-ranks.ts';

/**
 * On which sides of its spot a name may stand: where neither a line of the story runs through it nor the map's edge, or
 * what lies over the map, cuts it, as far as there is such a side. The engine then takes the first that other names leave
 * free, and keeps to it for as long as it may, so sides that are worse must not be open at all. How long a name will be is
 * known only roughly, which is enough to tell one side from another.
 */

/** A layer's id and preset, and what it draws. */
export interface NamedLayer {
  readonly layer: { readonly id: string; readonly preset: string };
  readonly display: Pick<DisplayLayer, 'shapes'>;
}

/**
 * The sides open to each name that has not all of them open, by feature id. Names that the step tells of agree on theirs;
 * others have those where the least harm is done. `size` is the map's; `null` for a map that the reader moves, whose edges
 * are nowhere for long. `covers` is what lies over the map, CSS pixels from its top left.
 */
export function nameAnchors(
  frame: MapFrame,
  layers: readonly NamedLayer[],
  size: Size | null,
  covers: readonly Rect[] = [],
): Readonly<Record<string, NameAnchors>> {
  const shown = shownLayers(frame, layers);
  const toScreen = screenOf(frame, size ?? ANY_SIZE);
  const lines = shown.flatMap((layer) => linesOf(layer, frame, toScreen));
  const edge = size === null ? null : { x: 0, y: 0, ...size };
  const names = shown
    .flatMap((layer) => namesOf(layer, frame, toScreen))
    .filter(({ at: [x, y] }) => edge === null || isWithin({ x, y, width: 0, height: 0 }, edge))
    .map((name) => ({ ...name, sides: sidesOf(name, lines, { edge, covers }) }));
  return Object.fromEntries([...agreedSides(names), ...names.filter(({ isTold }) => !isTold).flatMap(openSides)]);
}

const ANY_SIZE: Size = { width: 0, height: 0 };

type ToScreen = (place: LngLat) => Point;

function screenOf({ camera }: MapFrame, size: Size): ToScreen {
  const viewport = { ...size, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  return (place) => screenPoint(place, camera, viewport);
}

interface Name extends NameOnMap {
  readonly id: string;
  readonly isTold: boolean;
}

interface Side {
  readonly anchor: Anchor;
  /** From the spot, in ems. */
  readonly offset: number;
  readonly box: Rect;
  readonly harm: number;
}

interface NameWithSides extends Name {
  readonly sides: readonly Side[];
}

function namesOf({ layer: { id: layer, preset }, display }: NamedLayer, frame: MapFrame, toScreen: ToScreen): Name[] {
  if (preset !== 'place' && preset !== 'strike' && preset !== 'event') return [];
  const kind = preset === 'place' ? 'place' : 'mark';
  const isInPeriod = periodOf(frame);
  return display.shapes.features.flatMap(({ geometry, properties }) => {
    const { id, rank, region } = properties;
    const text = nameAt(properties, frame);
    if (geometry.type !== 'Point' || region === 1 || text === '' || !isInPeriod(properties)) return [];
    const isTold = (frame.highlight as readonly string[]).includes(id) || frame.marked === id || frame.marked === layer;
    // Layouts go by whole zooms.
    if (kind === 'place' && !isTold && rank > lastPlaceRank(Math.floor(frame.camera.zoom))) return [];
    const ofPlace = isTold ? NAME_SIZES.told : rank <= 1 ? NAME_SIZES.first : NAME_SIZES.rest;
    const textSize = kind === 'place' ? ofPlace : NAME_SIZES.mark;
    return geometryParts(geometry).points.map((at) => ({ id, kind, at: toScreen(at), text, textSize, isTold }));
  });
}

function nameAt({ label, labelBefore, renamed }: DisplayProperties, { date }: MapFrame): string {
  return dayNumber(date) < renamed ? labelBefore : label;
}

/** A straight part of a line, the feature it belongs to, and the box it fills, by which most of them are passed over. */
interface LinePart {
  readonly of: string;
  readonly line: Line;
  readonly box: Rect;
}

/** The parts of the lines of a layer. What is still to be drawn counts, so that no name jumps when the line gets there. */
function linesOf({ layer: { preset }, display }: NamedLayer, frame: MapFrame, toScreen: ToScreen): LinePart[] {
  if (preset !== 'pipeline' && preset !== 'flow') return [];
  const isInPeriod = periodOf(frame);
  return display.shapes.features
    .filter(({ properties }) => isInPeriod(properties))
    .flatMap(({ geometry, properties: { id } }) =>
      geometryParts(geometry).lines.flatMap((line) => {
        const points = line.map(toScreen);
        return points.slice(1).map((point, index): LinePart => {
          const part: Line = [points[index] ?? point, point];
          return { of: id, line: part, box: boxAround(part) };
        });
      }),
    );
}

/** A cut name is worse than one that a line runs through: a halo parts its letters from the line. */
const CUT = 18;
/** What one more line through a name costs, the first most, and how many are told apart. */
const STRUCK = [0, 2, 2.5, 3] as const;
/** What stands farther from its spot than others do is taken for something else the sooner. */
const FAR = 3;
/** Room that the engine keeps around names. */
const PADDING_PX = 3;
/** What is kept besides between two names, whose sizes are both known only roughly. */
const ROUGHLY_PX = 1;

/** Where a map ends and what lies over it. */
interface Frame {
  readonly edge: Rect | null;
  readonly covers: readonly Rect[];
}

function sidesOf(name: Name, lines: readonly LinePart[], { edge, covers }: Frame): readonly Side[] {
  const { anchors, offset, farOffset } = NAME_LOOKS[name.kind];
  // Marks of a step often share a spot with its place: only names that it tells of agree on who stands outside.
  const offsets = name.isTold ? [offset, farOffset] : [offset];
  const sides = offsets.flatMap((from) =>
    anchors.map((anchor) => ({ anchor, offset: from, box: nameBox(name, anchor, from) })),
  );
  const reach = sides.map(({ box }) => box).reduce(join);
  const near = lines.filter(({ box }) => overlaps(box, reach));
  const free = edge === null ? null : grow(edge, -PADDING_PX);
  return sides.map(({ box, ...side }) => {
    const isCut =
      (free !== null && !isWithin(box, free)) || covers.some((cover) => overlaps(cover, grow(box, PADDING_PX)));
    const cut = isCut ? CUT : 0;
    const through = new Set(near.filter(({ line: [from, to] }) => crosses(from, to, box)).map(({ of }) => of));
    const struck = STRUCK[Math.min(through.size, STRUCK.length - 1)] ?? 0;
    return { ...side, box, harm: cut + struck + (side.offset === offset ? 0 : FAR) };
  });
}

/** The smallest box around two. */
function join(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

/** Nothing for a name to which all sides are equally open. */
function openSides({ id, kind, sides }: NameWithSides): Entry[] {
  const least = Math.min(...sides.map(({ harm }) => harm));
  const open = sides.filter(({ harm }) => harm === least);
  return open.length === NAME_LOOKS[kind].anchors.length ? [] : [[id, anchorsOf(open)]];
}

type Entry = readonly [id: string, anchors: NameAnchors];

function anchorsOf(sides: readonly Side[]): NameAnchors {
  return sides.flatMap(({ anchor, offset }) => [anchor, shiftOf(anchor, offset)]);
}

/** Half the side of what no name may cover: the dots of places, and the marks that a step tells of. */
const ROOM_PX = { mark: 6, place: 3.3 } as const satisfies Record<NameKind, number>;
function roomsOf(names: readonly Name[], hasFocus: boolean): readonly Rect[] {
  return names
    .filter(({ kind, isTold }) => kind === 'place' || isTold || !hasFocus)
    .map(({ at: [x, y], kind }) => grow({ x, y, width: 0, height: 0 }, ROOM_PX[kind]));
}

/** A name that stands nowhere costs more than any harm; less of a place at which a mark stands, whose words tell of it. */
const MISSING = 20;
const MISSING_AT_MARK = 12;
/** And hardly anything where those words hold the name. */
const MISSING_TWICE = 5;
/** What makes the side that is usual for a kind the likelier, all else being equal. */
const LATER_SIDE = 0.05;

/** Words about as near to another mark as to their own are taken for its words, which is worse than no words. */
const MISLEADING = { below: 1.15, cost: 25 } as const;
/** Marks that are nearer to each other lie on each other, and are one spot to the eye. */
const ONE_SPOT_PX = 16;
/** It misleads less where the other is none that the step tells of, or has words of another kind. */
const DOUBTFUL = { below: 0.8, cost: 2.5 } as const;

/** The sides on which all names that the step tells of have room beside each other, each with those that are as good. */
function agreedSides(names: readonly NameWithSides[]): Entry[] {
  const told = names.filter(({ isTold }) => isTold);
  const rooms = roomsOf(names, told.length > 0);
  const seats = told.map((name) => ({
    missing: missingCost(name, told),
    sides: name.sides.map(({ box, harm }, index) => {
      const padded = grow(box, PADDING_PX);
      const isFree = !rooms.some((room) => overlaps(room, padded));
      const doubt = doubtCost(box, name, names);
      const cost = harm + index * LATER_SIDE + doubt;
      return { box: grow(padded, ROUGHLY_PX), doubt, cost: isFree ? cost : Infinity };
    }),
  }));
  const chosen = chooseSides(seats);
  const boxes = chosen.map((side, index) => (side === null ? null : (seats[index]?.sides[side]?.box ?? null)));
  return told.flatMap((name, index): Entry[] => {
    const first = name.sides[chosen[index] ?? -1];
    const taken = seats[index]?.sides[chosen[index] ?? -1];
    if (first === undefined || taken === undefined) {
      const clear = name.sides.filter((_, at) => (seats[index]?.sides[at]?.cost ?? Infinity) < MISLEADING.cost);
      return clear.length > 0 ? [[name.id, anchorsOf(clear)]] : openSides(name);
    }
    const asGood = name.sides.filter((side, at) => {
      const seat = seats[index]?.sides[at];
      if (side === first || seat === undefined || seat.cost === Infinity) return false;
      if (side.harm > first.harm || seat.doubt > taken.doubt) return false;
      return boxes.every((box, other) => other === index || box === null || !overlaps(box, seat.box));
    });
    return [[name.id, anchorsOf([first, ...asGood])]];
  });
}

function doubtCost(box: Rect, { at: own, kind: ownKind }: Name, names: readonly Name[]): number {
  const away = distance(nearestPoint(box, own), own);
  const others = names.map(({ at, isTold, kind }) => {
    const gap = distance(at, own) > ONE_SPOT_PX ? distance(nearestPoint(box, at), at) / away : Infinity;
    return { isRival: isTold && kind === ownKind, gap };
  });
  if (others.some(({ isRival, gap }) => isRival && gap < MISLEADING.below)) return MISLEADING.cost;
  return others.some(({ gap }) => gap < DOUBTFUL.below) ? DOUBTFUL.cost : 0;
}

function missingCost({ kind, at, text }: Name, told: readonly Name[]): number {
  if (kind === 'mark') return MISSING;
  const marks = told.filter((other) => other.kind === 'mark');
  if (marks.some((mark) => mark.text.includes(text))) return MISSING_TWICE;
  return marks.some((mark) => distance(mark.at, at) <= ROOM_PX.mark) ? MISSING_AT_MARK : MISSING;
}
