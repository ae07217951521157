import { clamp } from '../base/numbers.ts';
import {
  crosses,
  distance,
  grow,
  isWithin,
  type Line,
  nearestPoint,
  overlaps,
  type Point,
  type Rect,
  sharedArea,
} from './note-geometry.ts';
import type { NameInBox } from './map-view.ts';

/** A note to find room for; lengths in CSS pixels. */
export interface NoteToPlace {
  /** Spots that its line may lead to: one for a place, several along a line. Those outside the free part are passed over. */
  readonly anchors: readonly Point[];
  /** Radius of the mark around the spot, at whose edge the line ends; 0 for spots on lines and in areas. */
  readonly reach: number;
  readonly width: number;
  readonly height: number;
}

export interface NoteRequest {
  /** The most important first. */
  readonly notes: readonly NoteToPlace[];
  /** The part of the map that notes may use. */
  readonly free: Rect;
  /** What no note and no line may cover: controls, badge, legend. */
  readonly obstacles: readonly Rect[];
  /** Marks, which no note may cover; a line may start from its own. */
  readonly marks: readonly Rect[];
  /** Names, which notes avoid where they can. */
  readonly names: readonly Rect[];
  /** Lines that the step is about, which notes avoid where they can. */
  readonly lines?: readonly (readonly Point[])[];
  /** Which names stand in a box, where the map can say; asked for the best places only. */
  readonly nameIn?: (box: Rect) => NameInBox;
}

/** Where a note stands: its top left corner, and the line from its edge to the feature; `null` when it stands right at it. */
export interface PlacedNote {
  readonly x: number;
  readonly y: number;
  readonly leader: Line | null;
}

/** A place that a note could have. */
export interface Candidate {
  readonly box: Rect;
  readonly placed: PlacedNote;
  /** Whether it hides a part of a line which the step is about. */
  readonly hidesLine: boolean;
  readonly cost: number;
}

/** Distances between a feature and its note, tried from near to far. */
const GAPS = [16, 26, 38, 54, 74, 100, 132, 170, 220];
const DIRECTIONS = 24;
/** Room between a note and anything else. */
export const CLEARANCE = 7;
/** Half of the room that a feature's own mark needs. */
const MARK_REACH = 10;

/** All places that each note could have if it were alone, the cheapest first. */
export function placesFor(request: NoteRequest): readonly (readonly Candidate[])[] {
  const situation = { ...request, parts: (request.lines ?? []).flatMap(partsOf) };
  return request.notes.map((note) => candidates(note, situation));
}

/** A request with its lines in straight parts. */
interface Situation extends NoteRequest {
  readonly parts: readonly Line[];
}

function partsOf(line: readonly Point[]): readonly Line[] {
  return line.slice(1).map((point, index) => [line[index] ?? point, point] as const);
}

function candidates(note: NoteToPlace, request: Situation): readonly Candidate[] {
  const { free, obstacles } = request;
  const seen = note.anchors.filter((anchor) => {
    const spot = { x: anchor[0], y: anchor[1], width: 0, height: 0 };
    return isWithin(spot, free) && !obstacles.some((obstacle) => overlaps(grow(spot, 0.5), obstacle));
  });
  const found = seen.flatMap((anchor) => around(anchor, note, request));
  const all = found.length > 0 ? found : seen.flatMap((anchor) => rightAt(anchor, note, request));
  return all.toSorted((a, b) => a.cost - b.cost);
}

/** Places around a spot, with a line to it. */
function around(anchor: Point, note: NoteToPlace, request: Situation): Candidate[] {
  return GAPS.flatMap((gap) =>
    Array.from({ length: DIRECTIONS }, (_, turn) => {
      const angle = (turn / DIRECTIONS) * 2 * Math.PI;
      return pushInto(boxAt(anchor, angle, gap, note), request.free);
    }).flatMap((box) => {
      const start = nearestPoint(box, anchor);
      const leader = [start, towards(anchor, start, note.reach)] as const;
      if (!isClear(box, anchor, request) || request.obstacles.some((each) => crosses(leader[0], leader[1], each)))
        return [];
      const hidden = hiddenLength(box, request);
      const cost = costOf(box, anchor, leader, request) + hidden * HIDDEN_LINE + ownLineCost(box, note);
      return [{ box, placed: { x: box.x, y: box.y, leader }, hidesLine: hidden > 0, cost }];
    }),
  );
}

/** The box moved into the free part, so that a direction is not lost for a few pixels. */
function pushInto({ x, y, width, height }: Rect, free: Rect): Rect {
  return {
    x: clamp(x, free.x, Math.max(free.x, free.x + free.width - width)),
    y: clamp(y, free.y, Math.max(free.y, free.y + free.height - height)),
    width,
    height,
  };
}

/** The box whose edge lies `gap` away from a spot in the given direction (radians, clockwise from east). */
function boxAt([x, y]: Point, angle: number, gap: number, { width, height }: NoteToPlace): Rect {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Towards the sides the box slides along the spot, so that lines leave at right angles where they can.
  const reach = Math.min(
    Math.abs(cos) < 1e-9 ? Infinity : (width / 2 + gap) / Math.abs(cos),
    Math.abs(sin) < 1e-9 ? Infinity : (height / 2 + gap) / Math.abs(sin),
  );
  return { x: Math.round(x + cos * reach - width / 2), y: Math.round(y + sin * reach - height / 2), width, height };
}

/** Right under the mark, or over it, without a line. */
function rightAt(anchor: Point, note: NoteToPlace, request: Situation): Candidate[] {
  const [x, y] = [Math.round(anchor[0] - note.width / 2), anchor[1]];
  const least = request.free.x;
  const most = request.free.x + request.free.width - note.width;
  const left = Math.min(Math.max(x, least), most);
  return [Math.ceil(y + MARK_REACH), Math.floor(y - MARK_REACH - note.height)].flatMap((top, rank) => {
    const box = { x: left, y: top, width: note.width, height: note.height };
    if (!isClear(box, anchor, request)) return [];
    const hidesLine = hiddenLength(box, request) > 0;
    return [{ box, placed: { x: left, y: top, leader: null }, hidesLine, cost: 500 + rank }];
  });
}

function isClear(box: Rect, anchor: Point, { free, obstacles, marks }: NoteRequest): boolean {
  if (!isWithin(box, free)) return false;
  const own = { x: anchor[0] - MARK_REACH, y: anchor[1] - MARK_REACH, width: 2 * MARK_REACH, height: 2 * MARK_REACH };
  if (overlaps(box, own)) return false;
  const wide = grow(box, CLEARANCE);
  return !obstacles.some((each) => overlaps(wide, each)) && !marks.some((mark) => overlaps(box, mark));
}

/** Short lines, names left legible, no other mark struck through, and rather to the sides than above or below. */
function costOf(box: Rect, anchor: Point, leader: Line, { free, marks, names }: NoteRequest): number {
  const [wide, spot] = [grow(box, 2), pointBox(anchor)];
  const [from, to] = leader;
  const covered = names.reduce((sum, name) => sum + sharedArea(wide, name), 0);
  const struck = marks.filter((mark) => crosses(from, to, mark) && !overlaps(mark, spot)).length;
  const through = names.filter((name) => crosses(from, to, name)).length;
  const middle: Point = [free.x + free.width / 2, free.y + free.height / 2];
  return distance(from, to) + covered * 0.25 + struck * 80 + through * 45 + distance(anchor, middle) * 0.04;
}

/** What a note costs for each pixel that it hides of a line which the step is about. */
const HIDDEN_LINE = 4;

/** About how much a box hides of the lines that the step is about: parts that touch it count whole. */
function hiddenLength(box: Rect, { parts }: Situation): number {
  const wide = grow(box, 3);
  return parts.reduce((sum, [from, to]) => (crosses(from, to, wide) ? sum + distance(from, to) : sum), 0);
}

/** A note had better not lie on the line that it is about. */
function ownLineCost(box: Rect, { anchors, reach }: NoteToPlace): number {
  if (reach > 0) return 0;
  const covered = anchors.slice(1).filter((anchor, index) => crosses(anchors[index] ?? anchor, anchor, grow(box, 3)));
  return covered.length * 60;
}

function pointBox([x, y]: Point): Rect {
  return { x: x - 1, y: y - 1, width: 2, height: 2 };
}

/** The spot moved towards another point, never beyond it. */
function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  const share = Math.min(1, by / length);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
