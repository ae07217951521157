import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds, LngLat } from '../../../src/schema/geography.ts';
import {
  normaliseBearing,
  project,
  resolveCamera,
  unproject,
  WORLD_SIZE_PX,
  type Camera,
  type Viewport,
} from '../../../src/story/camera.ts';
import { screenViewport } from '../../../src/story/screen-layout.ts';
import { anyBounds, anyViewport, STORY_BOUNDS } from './arbitraries.ts';

const anyBearing = fc.double({ min: -180, max: 180, noNaN: true });
const limits = { bounds: STORY_BOUNDS, maxZoom: 10.5 };

/** Where a place stands on the screen, in CSS pixels from the top left corner; for cameras without pitch. */
function onScreen(place: LngLat, camera: Camera, viewport: Viewport): readonly [number, number] {
  const scale = WORLD_SIZE_PX * 2 ** camera.zoom;
  const [x, y] = project(place);
  const [cx, cy] = project(camera.center);
  const angle = (-camera.bearing * Math.PI) / 180;
  const [dx, dy] = [(x - cx) * scale, (y - cy) * scale];
  return [
    viewport.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
    viewport.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
  ];
}

const corners = ([west, south, east, north]: Bounds): LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

test('shows the whole subject inside the part of the map that nothing covers, however the map is turned', () => {
  fc.assert(
    fc.property(anyBounds, anyViewport, anyBearing, (bounds, viewport, bearing) => {
      const target = { kind: 'bounds', bounds, maxZoom: 14, bearing, pitch: 0 } as const;
      const camera = resolveCamera(target, viewport, { ...limits, bounds: [-180, -85, 180, 85] });
      const { padding, width, height } = viewport;
      // The map's own bounds may force a closer zoom on a big screen: then not everything can be shown.
      fc.pre(Math.max(width, height) / (WORLD_SIZE_PX * 2 ** camera.zoom) < 0.9);
      for (const corner of corners(bounds)) {
        const [x, y] = onScreen(corner, camera, viewport);
        expect(x).toBeGreaterThanOrEqual(padding.left - 0.01);
        expect(x).toBeLessThanOrEqual(width - padding.right + 0.01);
        expect(y).toBeGreaterThanOrEqual(padding.top - 0.01);
        expect(y).toBeLessThanOrEqual(height - padding.bottom + 0.01);
      }
    }),
  );
});

test('never comes closer than target and map allow, unless the map would not fill the screen', () => {
  fc.assert(
    fc.property(anyBounds, anyViewport, fc.double({ min: 3, max: 14, noNaN: true }), (bounds, viewport, maxZoom) => {
      const target = { kind: 'bounds', bounds, maxZoom, bearing: 0, pitch: 0 } as const;
      const { zoom } = resolveCamera(target, viewport, limits);
      const fillsAt = resolveCamera({ ...target, kind: 'center', center: [0, 40], zoom: 0 }, viewport, limits).zoom;
      expect(zoom).toBeLessThanOrEqual(Math.max(fillsAt, Math.min(maxZoom, limits.maxZoom)) + 1e-9);
    }),
  );
});

test('never shows anything outside the bounds of the map', () => {
  fc.assert(
    fc.property(anyBounds, anyViewport, (bounds, viewport) => {
      const camera = resolveCamera({ kind: 'bounds', bounds, maxZoom: 14, bearing: 0, pitch: 0 }, viewport, limits);
      const scale = WORLD_SIZE_PX * 2 ** camera.zoom;
      const [x, y] = project(camera.center);
      const [left, top] = project([STORY_BOUNDS[0], STORY_BOUNDS[3]]);
      const [right, bottom] = project([STORY_BOUNDS[2], STORY_BOUNDS[1]]);
      expect(x - viewport.width / 2 / scale).toBeGreaterThanOrEqual(left - 1e-9);
      expect(x + viewport.width / 2 / scale).toBeLessThanOrEqual(right + 1e-9);
      expect(y - viewport.height / 2 / scale).toBeGreaterThanOrEqual(top - 1e-9);
      expect(y + viewport.height / 2 / scale).toBeLessThanOrEqual(bottom + 1e-9);
    }),
  );
});

test('puts a fixed center in the middle of the free part', () => {
  const viewport = { width: 1000, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 400 } };
  const camera = resolveCamera({ kind: 'center', center: [10, 40], zoom: 6, bearing: 90, pitch: 0 }, viewport, limits);
  const [x, y] = onScreen([10, 40], camera, viewport);
  expect(x).toBeCloseTo(700, 6);
  expect(y).toBeCloseTo(300, 6);
});

test('leaves a quarter of the map free where padding would take all of it', () => {
  const padding = { top: 0, right: 0, bottom: 0, left: 320 };
  const target = { kind: 'center', center: [10, 40], zoom: 6, bearing: 0, pitch: 0 } as const;
  const viewport = { width: 320, height: 400, padding };
  const [x, y] = onScreen([10, 40], resolveCamera(target, viewport, limits), viewport);
  expect(x).toBeCloseTo(320 * 0.875, 6);
  expect(y).toBeCloseTo(200, 6);
});

test('a pixel more or less of a low window changes the camera by little', () => {
  const target = { kind: 'bounds', bounds: [0, 38, 4, 41], maxZoom: 14, bearing: 0, pitch: 0 } as const;
  const zooms = Array.from({ length: 300 }, (_, index) => {
    const viewport = screenViewport({ width: 320, height: 120 + index }, 'left');
    return resolveCamera(target, viewport, { ...limits, bounds: [-180, -85, 180, 85] }).zoom;
  });
  const steps = zooms.slice(1).map((zoom, index) => Math.abs(zoom - (zooms[index] ?? zoom)));
  expect(Math.max(...steps)).toBeLessThan(0.1);
});

test('keeps bearings in the half-open circle', () => {
  expect([540, -180, 181, -181, 0, 360].map(normaliseBearing)).toEqual([180, 180, -179, 179, 0, 0]);
});

test('projects there and back', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (lng, lat) => {
        const [backLng, backLat] = unproject(project([lng, lat]));
        expect(backLng).toBeCloseTo(lng, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      },
    ),
  );
});
