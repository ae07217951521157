/** Plane geometry of notes, in CSS pixels from the top left of the map. */

/** `[x, y]`. */
export type Point = readonly [x: number, y: number];

/** A box whose sides are parallel to the map's. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes share any area; touching edges do not count. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The area that two boxes share, in square pixels. */
export function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The box, larger by `by` on every side. */
export function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Whether a box lies wholly within another, edges included. */
export function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The point of a box nearest to a point; the point itself when it lies inside. */
export function nearestPoint({ x, y, width, height }: Rect, [px, py]: Point): Point {
  return [Math.min(Math.max(px, x), x + width), Math.min(Math.max(py, y), y + height)];
}

/** A straight line on the screen. */
export type Line = readonly [from: Point, to: Point];

/** The line in equal parts, none longer than `partPx` CSS pixels. */
export function divideLine([from, to]: Line, partPx: number): Line[] {
  const count = Math.max(1, Math.ceil(distance(from, to) / partPx));
  const at = (part: number): Point => [
    from[0] + ((to[0] - from[0]) * part) / count,
    from[1] + ((to[1] - from[1]) * part) / count,
  ];
  return Array.from({ length: count }, (_, part) => [at(part), at(part + 1)]);
}

/** The box that a line fills from corner to corner, and half a pixel around it. */
export function boxAround([[ax, ay], [bx, by]]: Line): Rect {
  return grow({ x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) }, 0.5);
}

/** Longest part of a line, in CSS pixels, that one box stands for. */
const PART_PX = 20;

/** Small boxes that together cover a line and little else. */
export function alongLine(line: Line): Rect[] {
  return divideLine(line, PART_PX).map(boxAround);
}

/** Distance between two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Whether a straight line between two points passes through a box (Liang and Barsky, 1984). */
export function crosses(from: Point, to: Point, { x, y, width, height }: Rect): boolean {
  // Most lines lie wholly on one side of a box, and notes ask about thousands.
  if (Math.max(from[0], to[0]) < x || Math.min(from[0], to[0]) > x + width) return false;
  if (Math.max(from[1], to[1]) < y || Math.min(from[1], to[1]) > y + height) return false;
  // Shares of the line's length at which it comes in and goes out, across and down.
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const inX = dx === 0 ? 0 : ((dx > 0 ? x : x + width) - from[0]) / dx;
  const outX = dx === 0 ? 1 : ((dx > 0 ? x + width : x) - from[0]) / dx;
  const inY = dy === 0 ? 0 : ((dy > 0 ? y : y + height) - from[1]) / dy;
  const outY = dy === 0 ? 1 : ((dy > 0 ? y + height : y) - from[1]) / dy;
  return Math.max(0, inX, inY) < Math.min(1, outX, outY);
}

/** Whether two straight lines cross; lines that only touch do not. */
export function linesCross(a: Line, b: Line): boolean {
  const side = ([p, q]: Line, r: Point): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b[0]) * side(a, b[1]) < 0 && side(b, a[0]) * side(b, a[1]) < 0;
}
