import type { LngLat } from '../schema/geography.ts';
import type { Viewport } from '../story/camera.ts';
import type { StoryLayout } from '../story/screen-layout.ts';
import type { Point, Rect } from './note-geometry.ts';
import type { NoteRequest } from './note-places.ts';
import type { AnchoredNote, NoteMark, StepNotes } from './step-notes.ts';

/** Half the side of a mark on the map, with the room it needs around it. */
const MARK_PX = 11;
/** Width of a character of a name on the map, and height of its line; names are written beside their mark. */
const NAME_CHARACTER_PX = 6.9;
const NAME_HEIGHT_PX = 18;
/** Longest line of a name before it breaks: some words are longer than the map wants lines to be. */
const NAME_WIDTH_PX = 120;

/** Room kept between notes and the edge of the map. */
const EDGE_PX = 8;
/** Below this area of the free part, in square pixels, there is room for one note only. */
const ROOMY_PX = 200_000;

/** How many notes a map has room for: the first alone on small screens, otherwise all. */
export function noteLimit(free: Rect): number {
  return free.width * free.height < ROOMY_PX ? 1 : Infinity;
}

/**
 * The part of the map that notes may use: beside the cards' column on wide screens, where the legend lies below it; the
 * whole map elsewhere. Controls in it are obstacles.
 */
export function noteArea({ width, height, padding }: Viewport, layout: StoryLayout): Rect {
  const isWide = layout === 'overlay';
  const left = isWide ? columnEdge(padding.left) : EDGE_PX;
  const right = isWide ? columnEdge(padding.right) : EDGE_PX;
  const top = isWide ? padding.top / 2 : EDGE_PX;
  return { x: left, y: top, width: Math.max(0, width - left - right), height: Math.max(0, height - top - EDGE_PX) };
}

/** Notes may use a part of the margin that keeps the subject from the card. */
function columnEdge(padding: number): number {
  return Math.max(EDGE_PX, padding - 16);
}

export interface NoteSituation {
  readonly step: StepNotes;
  readonly free: Rect;
  /** Controls and everything else that lies over the map. */
  readonly covers: readonly Rect[];
  /** Where a place lies on the map, CSS pixels. */
  readonly screenPoint: (place: LngLat) => Point;
  /** How much larger than usual marks and names are drawn. Default 1. */
  readonly scale?: number;
  /** Lines that the step is about, as they lie on the map. */
  readonly lines?: readonly (readonly Point[])[];
  /** Which names stand in a box of the map; without it names are where they probably are. */
  readonly nameIn?: NoteRequest['nameIn'] | undefined;
  /** Size of a note's box. */
  readonly sizeOf: (note: AnchoredNote) => { readonly width: number; readonly height: number };
}

/** Everything in pixels: what `placeNotes` needs for a step on a map as it lies now. */
export function noteRequest({
  step,
  free,
  covers,
  screenPoint,
  scale = 1,
  lines = [],
  nameIn,
  sizeOf,
}: NoteSituation): NoteRequest {
  return {
    ...(nameIn && { nameIn }),
    notes: step.notes.slice(0, noteLimit(free)).map((note) => ({
      anchors: note.anchors.map(screenPoint),
      reach: note.isMark ? MARK_PX * scale : 0,
      ...sizeOf(note),
    })),
    free,
    lines,
    obstacles: covers,
    marks: step.marks.filter(({ isQuiet }) => !isQuiet).map(({ at }) => around(screenPoint(at), scale, MARK_BOX)),
    names: step.marks.flatMap((mark) =>
      [MARK_BOX, ...nameBoxes(mark)].map((box) => around(screenPoint(mark.at), scale, box)),
    ),
  };
}

/** Around the spot of a mark of usual size. */
const MARK_BOX: Rect = { x: -MARK_PX, y: -MARK_PX, width: 2 * MARK_PX, height: 2 * MARK_PX };

/** A box given from a spot, where that lies and as large as it is drawn. */
function around([x, y]: Point, scale: number, box: Rect): Rect {
  return { x: x + scale * box.x, y: y + scale * box.y, width: scale * box.width, height: scale * box.height };
}

/**
 * Where the map may put a name, from the spot of its mark: to the right of a place's dot or above and below the right side of a mark, to the left
 * where that is taken; the likeliest spot counts twice.
 */
function nameBoxes({ name }: NoteMark): Rect[] {
  if (name === '') return [];
  const whole = name.length * NAME_CHARACTER_PX;
  const width = Math.min(whole, NAME_WIDTH_PX);
  const height = NAME_HEIGHT_PX * Math.ceil(whole / NAME_WIDTH_PX);
  const right = { x: MARK_PX, y: -height / 2, width, height };
  const above = { ...right, x: MARK_PX / 2, y: -MARK_PX - height };
  const below = { ...above, y: MARK_PX };
  return [right, above, above, below, { ...right, x: -MARK_PX - width }];
}
