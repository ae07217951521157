import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StepInput } from '../../../src/schema/chapter.ts';
import { PROOF_SCREENS, screenViewport } from '../../../src/story/screen-layout.ts';
import { resolveCamera } from '../../../src/story/camera.ts';
import { resolveTarget } from '../../../src/story/map-state.ts';
import { boxTarget, centerTarget, changesAsYaml, changesOf } from '../../../src/toolbar/picker-model.ts';

const limits = { bounds: [-180, -85, 180, 85] as const, maxZoom: 14 };
const context = { features: new Map(), maxZoom: 14 };
const screen = fc.constantFrom(...PROOF_SCREENS);
const card = fc.constantFrom('left' as const, 'right' as const);
const camera = fc.record({
  center: fc.tuple(fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true })),
  zoom: fc.double({ min: 4, max: 10, noNaN: true }),
  bearing: fc.constantFrom(0, -37.5, 90, 180),
  pitch: fc.constantFrom(0, 30),
});

test('a map moved by hand is found again where it was left, beside the card', () => {
  fc.assert(
    fc.property(screen, card, camera, (size, side, moved) => {
      const viewport = screenViewport(size, side);
      const found = resolveCamera(resolveTarget(centerTarget(moved, viewport), context), viewport, limits);
      expect(found.center[0]).toBeCloseTo(moved.center[0], 1);
      expect(found.center[1]).toBeCloseTo(moved.center[1], 1);
      expect(Math.abs(found.zoom - moved.zoom)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect([found.bearing, found.pitch]).toEqual([moved.bearing, moved.pitch]);
    }),
  );
});

test('an area is what the free part of the map shows', () => {
  fc.assert(
    fc.property(screen, card, camera, (size, side, moved) => {
      const viewport = screenViewport(size, side);
      const north = { ...moved, bearing: 0, pitch: 0 };
      const found = resolveCamera(resolveTarget(boxTarget(north, viewport), context), viewport, limits);
      expect(found.zoom).toBeCloseTo(north.zoom, 1);
      expect(found.center[0]).toBeCloseTo(north.center[0], 1);
    }),
  );
});

test('only fields that differ are saved; an emptied list takes its field away, but for the layers', () => {
  const written: StepInput = { id: 'a', camera: { box: [1, 2, 3, 4] }, layers: ['x'], highlight: ['y'], draw: ['z'] };
  expect(changesOf(written, written)).toEqual({});
  expect(changesOf(written, { id: 'a', camera: written.camera, layers: [], highlight: [] })).toEqual({
    layers: [],
    highlight: null,
    draw: null,
  });
});

test('changes can be pasted', () => {
  expect(changesAsYaml({ camera: { center: [1, 2], zoom: 3 }, layers: ['a', 'b'], draw: null })).toBe(
    '    camera: { center: [1, 2], zoom: 3 }\n    layers: [a, b]\n',
  );
});
