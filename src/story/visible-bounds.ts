import type { Bounds } from '../schema/geography.ts';
import { resolveCamera, unproject, project, WORLD_SIZE_PX, type Camera, type Viewport } from './camera.ts';
import { screenLayout, screenViewport, type Screen } from './screen-layout.ts';
import type { MapState } from './story.ts';

/** The extent that a window shows at a step's end, as the layout model has it. */
export function visibleBounds(
  map: MapState,
  screen: Screen,
  limits: { readonly bounds: Bounds; readonly maxZoom: number },
): Bounds {
  const viewport = screenViewport(screen, map.card);
  const target = screenLayout(screen) === 'overlay' ? map.camera.wide : map.camera.narrow;
  return cameraBounds(resolveCamera(target, viewport, limits), viewport);
}

/** The extent within a viewport, for a camera without pitch; a turned camera's extent is that of its corners. */
export function cameraBounds(camera: Camera, viewport: Viewport): Bounds {
  const scale = WORLD_SIZE_PX * 2 ** camera.zoom;
  const turn = (Math.abs(camera.bearing) * Math.PI) / 180;
  const [w, h] = [viewport.width / 2 / scale, viewport.height / 2 / scale];
  const halfWidth = Math.abs(w * Math.cos(turn)) + Math.abs(h * Math.sin(turn));
  const halfHeight = Math.abs(w * Math.sin(turn)) + Math.abs(h * Math.cos(turn));
  const [x, y] = project(camera.center);
  const [west, north] = unproject([x - halfWidth, y - halfHeight]);
  const [east, south] = unproject([x + halfWidth, y + halfHeight]);
  return [west, south, east, north];
}

/** Whether two extents, neither across 180°, share any point. */
export function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
