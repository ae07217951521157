/** `[minX, minY, maxX, maxY]`, y downwards. */
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Whether two boxes share more than an edge. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The box moved by `[dx, dy]`. */
export function moveBox(box: Box, [dx, dy]: readonly [number, number]): Box {
  return [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy];
}

/** The box with `amount` more on every side. */
export function growBox(box: Box, amount: number): Box {
  return [box[0] - amount, box[1] - amount, box[2] + amount, box[3] + amount];
}

/** The upright box around a box turned by `degrees` clockwise about the origin. */
export function turnBox(box: Box, degrees: number): Box {
  if (degrees === 0) return box;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[2], box[3]],
    [box[0], box[3]],
  ] as const;
  return boxAround(corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]));
}

/** The smallest box around points; reversed infinities for none, which overlap nothing. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return [minX, minY, maxX, maxY];
}
