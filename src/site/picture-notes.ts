import { round } from '../base/numbers.ts';
import type { Point } from '../map/note-geometry.ts';
import { noteRequest } from '../map/note-request.ts';
import { type NoteType, sizeNote } from '../map/note-size.ts';
import { type PictureContents, pictureNameIn } from '../map/picture-contents.ts';
import { CROP_SIZES, pictureCamera } from '../map/picture-frame.ts';
import type { PlacedNote } from '../map/note-places.ts';
import { placeNotes } from '../map/place-notes.ts';
import { stepNotes } from '../map/step-notes.ts';
import type { Lang } from '../schema/text.ts';
import { DEFAULT_MAX_ZOOM } from '../story/map-state.ts';
import type { Step, Story } from '../story/story.ts';
import { screenPoint } from '../story/visibility.ts';

/** A note as it is drawn over a picture; lengths in CSS pixels of the picture, from its top left. */
export interface PictureNote extends PlacedNote {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Whether the line ends in a dot, since there is no mark of its own. */
  readonly dot: boolean;
}

/** The notes over a step's narrow picture. */
export interface PictureNotes {
  readonly width: number;
  readonly height: number;
  readonly fontPx: number;
  /** One entry per note of the step; `null` for those without room. */
  readonly notes: readonly (PictureNote | null)[];
}

/** As on the map of a small window. */
const TYPE: NoteType = { fontPx: 13, mostPx: 160 };
const EDGE_PX = 8;

/** Finds room for a step's notes on its picture, as the live map does; `contents`: what else stands on it, where that is known. */
export function pictureNotes(step: Step, story: Story, lang: Lang, contents: PictureContents | null): PictureNotes {
  const { width, height } = CROP_SIZES.narrow;
  const { map } = story.input;
  const limits = { bounds: map.bounds, maxZoom: map.maxZoom ?? DEFAULT_MAX_ZOOM };
  const camera = pictureCamera('narrow', step.map, limits);
  const viewport = { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const written = stepNotes(step, story, lang);
  const placed = placeNotes(
    noteRequest({
      step: written,
      free: { x: EDGE_PX, y: EDGE_PX, width: width - 2 * EDGE_PX, height: height - 2 * EDGE_PX },
      covers: [],
      screenPoint: (place) => screenPoint(place, camera, viewport),
      ...(contents && { lines: contents.lines, nameIn: (box) => pictureNameIn(contents, box) }),
      sizeOf: ({ text }) => sizeNote(text, TYPE),
    }),
  );
  const notes = written.notes.map(({ text, isMark }, index) => {
    const spot = placed[index] ?? null;
    return spot === null ? null : { ...roundedSpot(spot), ...sizeNote(text, TYPE), dot: !isMark };
  });
  return { width, height, fontPx: TYPE.fontPx, notes };
}

/** To a tenth of a pixel: the page carries every digit. */
function roundedSpot({ x, y, leader }: PlacedNote): PlacedNote {
  const point = ([left, top]: Point): Point => [round(left, 1), round(top, 1)];
  return { x: round(x, 1), y: round(y, 1), leader: leader === null ? null : [point(leader[0]), point(leader[1])] };
}
