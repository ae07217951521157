/** `[lng, lat]` in degrees. */
export type Point = readonly [number, number];

const METRES_PER_DEGREE = 111_320;

/**
 * The point on any of the paths nearest to `point`, or `null` when none lies within `reach` metres. Distances are
 * measured on a plane at the point's latitude: exact to a thousandth within 10 km.
 */
export function nearestPoint(point: Point, paths: readonly (readonly Point[])[], reach: number): Point | null {
  let best: { readonly point: Point; readonly distance: number } | null = null;
  const squeeze = Math.cos((point[1] * Math.PI) / 180);
  const margin = reach / METRES_PER_DEGREE / squeeze;
  for (const path of paths) {
    for (let index = 1; index < path.length; index++) {
      const [from, to] = [path[index - 1]!, path[index]!];
      if (Math.min(from[0], to[0]) > point[0] + margin || Math.max(from[0], to[0]) < point[0] - margin) continue;
      const candidate = nearestOnSegment(point, from, to, squeeze);
      if (candidate.distance <= reach && (best === null || candidate.distance < best.distance)) best = candidate;
    }
  }
  return best === null ? null : best.point;
}

function nearestOnSegment(point: Point, from: Point, to: Point, squeeze: number) {
  const [dx, dy] = [(to[0] - from[0]) * squeeze, to[1] - from[1]];
  const [px, py] = [(point[0] - from[0]) * squeeze, point[1] - from[1]];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
  const nearest: Point = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  const distance = Math.hypot(px - share * dx, py - share * dy) * METRES_PER_DEGREE;
  return { point: nearest, distance };
}
