import { clamp } from '../base/numbers.ts';
import { assertNever } from '../base/assert-never.ts';
import type { ColourName, PointFill, PointShape } from './marks.ts';

/**
 * The map's icons, painted point by point from distances: the same picture in a browser and in a build, at any scale,
 * without a sprite file.
 */
export interface MarkImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, 0..255, rows from the top; alpha is not multiplied in. */
  readonly data: Uint8ClampedArray;
}

interface PointLook {
  readonly shape: PointShape;
  readonly fill: PointFill;
  readonly colour: string;
  /** Colour of the edge that parts the mark from the map, and of what is left unfilled. */
  readonly casing: string;
}

/** Distance from the middle to the edge of a mark, and widths of its line and casing, in CSS pixels. */
const RADIUS = { diamond: 8.2, square: 5.4, circle: 4 } as const satisfies Record<PointShape, number>;
const LINE = 2;
const CASING = 1.6;

/** A point mark, about 22 CSS pixels square, at the given scale (device pixels per CSS pixel). */
export function pointImage(look: PointLook, scale: number): MarkImage {
  const size = Math.ceil(22 * scale);
  const [mark, casing] = [parseColour(look.colour), parseColour(look.casing)];
  return paint(size, size, (px, py) => {
    const [x, y] = [(px + 0.5 - size / 2) / scale, (py + 0.5 - size / 2) / scale];
    const distance = shapeDistance(look.shape, x, y);
    const inCasing = cover(-(distance - CASING), scale);
    const inShape = cover(-distance, scale) * dashes(look.fill, x, y);
    const inHollow = cover(-(distance + LINE), scale) * hollow(look.fill, x, y, scale);
    const share = inShape * (1 - inHollow);
    return { colour: mix(casing, mark, share), alpha: inCasing };
  });
}

/** A small arrow head that points right (east), for the middle of lines and the ends of arcs. */
export function arrowImage(colour: string, casing: string, scale: number): MarkImage {
  const size = Math.ceil(16 * scale);
  const [mark, edge] = [parseColour(colour), parseColour(casing)];
  return paint(size, size, (px, py) => {
    const [x, y] = [(px + 0.5 - size / 2) / scale, (py + 0.5 - size / 2) / scale];
    const distance = Math.max(Math.abs(y) * 0.82 + x * 0.57 - 2.9, -x - 4.2);
    return { colour: mix(edge, mark, cover(-distance, scale)), alpha: cover(-(distance - 1.4), scale) };
  });
}

/** Diagonal lines, for areas; repeats without a seam. */
export function hatchImage(colour: string, scale: number): MarkImage {
  const size = Math.round(8 * scale);
  const mark = parseColour(colour);
  return paint(size, size, (px, py) => {
    const along = (((px + py + 1) / size) % 1) * size;
    const distance = (Math.min(along, size - along) * Math.SQRT1_2) / scale - 0.75;
    return { colour: mark, alpha: cover(-distance, scale) * 0.55 };
  });
}

/** Names of the images of one theme. */
export const imageName = {
  point: (colour: ColourName, shape: PointShape, fill: PointFill): string => `${colour}-${shape}-${fill}`,
  arrow: (colour: ColourName): string => `arrow-${colour}`,
  hatch: 'hatch',
} as const;

/** Signed distance to the shape's edge in CSS pixels, negative inside. */
function shapeDistance(shape: PointShape, x: number, y: number): number {
  switch (shape) {
    case 'diamond':
      return (Math.abs(x) + Math.abs(y) - RADIUS.diamond) * Math.SQRT1_2;
    case 'square':
      return Math.max(Math.abs(x), Math.abs(y)) - RADIUS.square;
    case 'circle':
      return Math.hypot(x, y) - RADIUS.circle;
    default:
      return assertNever(shape);
  }
}

/** How much of the inside shows the casing's colour: nothing, the right half, all but a dot, or all. */
function hollow(fill: PointFill, x: number, y: number, scale: number): number {
  switch (fill) {
    case 'full':
      return 0;
    case 'half':
      return cover(x, scale);
    case 'dot':
      return 1 - cover(1.7 - Math.hypot(x, y), scale);
    case 'none':
      return 1;
    default:
      return assertNever(fill);
  }
}

/** A claimed thing has an edge of dashes, eight around. */
function dashes(fill: PointFill, x: number, y: number): number {
  if (fill !== 'none') return 1;
  const turn = (Math.atan2(y, x) / (2 * Math.PI)) * 8 + 8.25;
  return turn % 1 < 0.62 ? 1 : 0;
}

/** Share of a pixel inside an edge that lies `depth` CSS pixels away, smoothed over one device pixel. */
function cover(depth: number, scale: number): number {
  return clamp(depth * scale + 0.5, 0, 1);
}

type Rgb = readonly [number, number, number];

function parseColour(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [0, 1, 2].map((channel) => (from[channel] ?? 0) * (1 - share) + (to[channel] ?? 0) * share) as unknown as Rgb;
}

function paint(width: number, height: number, at: (x: number, y: number) => { colour: Rgb; alpha: number }): MarkImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const { colour, alpha } = at(x, y);
      data.set([...colour, alpha * 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}
