type Point = readonly [x: number, y: number];

/**
 * A closed ring (without its repeated last point) that leaves the given one by at most `tolerance`, in its own units
 * (Douglas and Peucker, 1973). It is cut at its first point and the one farthest from it, which both stay.
 */
export function simplifyRing(ring: readonly Point[], tolerance: number): readonly Point[] {
  const [first] = ring;
  if (first === undefined) return [];
  const open = samePoint(ring.at(-1), first) ? ring.slice(0, -1) : ring;
  const far = farthest(open, (point) => Math.hypot(point[0] - first[0], point[1] - first[1])).index;
  const there = simplifyLine(open.slice(0, far + 1), tolerance);
  const back = simplifyLine([...open.slice(far), first], tolerance);
  return [...there, ...back.slice(1, -1)];
}

function simplifyLine(line: readonly Point[], tolerance: number): readonly Point[] {
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined || line.length < 3) return line;
  const { index, value } = farthest(line, (point) => distanceToLine(point, from, to));
  if (value <= tolerance) return [from, to];
  return [...simplifyLine(line.slice(0, index + 1), tolerance), ...simplifyLine(line.slice(index), tolerance).slice(1)];
}

function farthest(line: readonly Point[], measure: (point: Point) => number) {
  return line.reduce(
    (best, point, index) => {
      const value = measure(point);
      return value > best.value ? { index, value } : best;
    },
    { index: 0, value: 0 },
  );
}

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((x - ax) * dy - (y - ay) * dx) / length;
}

function samePoint(a: Point | undefined, b: Point): boolean {
  return a?.[0] === b[0] && a[1] === b[1];
}
