import type { Bounds, LngLat } from '../schema/geography.ts';
import { padBounds, unionBounds } from '../story/bounds.ts';
import { project, unproject } from '../story/camera.ts';
import type { FeatureId, Story } from '../story/story.ts';

/**
 * The locator: a small picture of the land with the story's places joined in order. This part says where things lie on
 * it; whoever draws it adds the land.
 */
export interface Locator {
  readonly frame: LocatorFrame;
  /** Places of chapters, in order; each once, where it comes first. */
  readonly stops: readonly LocatorStop[];
  /** The way through them as SVG path data. */
  readonly way: string;
}

/** A rectangle of the world and the size of its picture. */
export interface LocatorFrame {
  readonly bounds: Bounds;
  /** In units of the picture; one is a CSS pixel at normal size. */
  readonly width: number;
  readonly height: number;
}

export interface LocatorStop {
  readonly place: FeatureId;
  readonly x: number;
  readonly y: number;
  /** Chapters told there. */
  readonly chapters: readonly string[];
}

/** Width of the picture. */
const WIDTH = 168;
/** Height of the picture, so that it lies well over a card whatever the story's extent. */
const HEIGHT = 116;
/** Room around the places, as a share of their extent, and at least in kilometres. */
const MARGIN = 0.14;
const LEAST_MARGIN_KM = 150;

/** The locator of a story; `null` when fewer than two chapters name a place, as there is no way to show. */
export function buildLocator(story: Story): Locator | null {
  const chapters = new Map<FeatureId, string[]>();
  for (const { id, place } of story.chapters) {
    if (place !== null) chapters.set(place, [...(chapters.get(place) ?? []), id]);
  }
  const places = [...chapters.keys()].flatMap((id) => story.features.get(id) ?? []);
  if (places.length < 2) return null;
  const frame = frameAround(unionBounds(places.map(({ bounds }) => bounds)));
  const stops = places.map(({ id, bounds: [west, south, east, north] }) => {
    const [x, y] = locatorPoint([(west + east) / 2, (south + north) / 2], frame);
    return { place: id, x, y, chapters: chapters.get(id) ?? [] };
  });
  return { frame, stops, way: stops.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('') };
}

/** Where a place lies on the picture, to a tenth of a unit; outside it for places outside the frame. */
export function locatorPoint(place: LngLat, { bounds, width, height }: LocatorFrame): readonly [x: number, y: number] {
  const [left, top] = project([bounds[0], bounds[3]]);
  const [right, bottom] = project([bounds[2], bounds[1]]);
  const [x, y] = project(place);
  return [round(((x - left) / (right - left)) * width), round(((y - top) / (bottom - top)) * height)];
}

/** Width of a letter of a name on the picture, and room between a name and its stop. */
const LETTER = 5.8;
const GAP = 8;

/** Where the name of a stop goes: to its right or left, whichever side covers fewer other stops and stays in the picture. */
export function nameSide(
  stop: Pick<LocatorStop, 'x' | 'y'>,
  name: string,
  stops: readonly Pick<LocatorStop, 'x' | 'y'>[],
  { width }: LocatorFrame,
): 'left' | 'right' {
  const length = name.length * LETTER + GAP;
  const cost = (from: number, to: number): number => {
    const isCovered = ({ x, y }: Pick<LocatorStop, 'x' | 'y'>): boolean =>
      x > from && x < to && Math.abs(y - stop.y) < 9;
    return stops.filter((other) => other !== stop && isCovered(other)).length + (from < 0 || to > width ? 10 : 0);
  };
  return cost(stop.x - length, stop.x) < cost(stop.x, stop.x + length) ? 'left' : 'right';
}

/** The part of the picture that an extent covers, cut off at its edges; `null` when nothing of the picture is left out. */
export function locatorView(
  view: Bounds,
  frame: LocatorFrame,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
  // Half pixels: what moves less is not seen, and would have the picture painted anew for nothing.
  const hold = (value: number, most: number): number => Math.round(Math.min(Math.max(value, 0), most) * 2) / 2;
  const [left, top] = locatorPoint([view[0], view[3]], frame);
  const [right, bottom] = locatorPoint([view[2], view[1]], frame);
  const [x, y] = [hold(left, frame.width), hold(top, frame.height)];
  const [width, height] = [hold(right, frame.width) - x, hold(bottom, frame.height) - y];
  return width >= frame.width && height >= frame.height ? null : { x, y, width, height };
}

/** The extent with room around it, widened to the shape of the picture. */
function frameAround(extent: Bounds): LocatorFrame {
  const [west, south, east, north] = padBounds(extent, LEAST_MARGIN_KM);
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const share = 1 + 2 * MARGIN;
  const width = Math.max((right - left) * share, (((bottom - top) * share) / HEIGHT) * WIDTH);
  const height = (width / WIDTH) * HEIGHT;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const bounds = boundsOf(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
  return { bounds, width: WIDTH, height: HEIGHT };
}

function boundsOf(left: number, top: number, right: number, bottom: number): Bounds {
  const [west, north] = unproject([left, top]);
  const [east, south] = unproject([right, bottom]);
  return [west, south, east, north];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
