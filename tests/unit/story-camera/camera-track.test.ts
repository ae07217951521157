import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCameraTrack } from '../../../src/story/camera-track.ts';
import { type Camera, project } from '../../../src/story/camera.ts';
import { anyCamera } from './arbitraries.ts';

const WIDTH = 900;
const anyKeyframes = fc.array(anyCamera, { minLength: 1, maxLength: 5 });

test('starts at the first keyframe and rests at the last before the scroll ends', () => {
  fc.assert(
    fc.property(fc.array(anyCamera, { minLength: 2, maxLength: 5 }), (keyframes) => {
      const track = buildCameraTrack(keyframes, WIDTH);
      expect(track.at(0)).toEqual(keyframes[0]);
      for (const progress of [0.89, 0.95, 1]) expect(track.at(progress)).toBe(keyframes.at(-1));
    }),
  );
});

test('holds progress outside 0 to 1', () => {
  fc.assert(
    fc.property(anyKeyframes, (keyframes) => {
      const track = buildCameraTrack(keyframes, WIDTH);
      expect(track.at(-1)).toEqual(track.at(0));
      expect(track.at(2)).toEqual(track.at(1));
    }),
  );
});

test('is continuous where its parts meet', () => {
  const keyframes = [at(0, 5), at(8, 7), at(3, 4), at(20, 6)];
  const track = buildCameraTrack(keyframes, WIDTH);
  const moments = Array.from({ length: 4001 }, (_, index) => track.at(index / 4000));
  for (const [index, camera] of moments.entries()) {
    const before = moments[index - 1] ?? camera;
    // Two hundredths of the window is a few pixels: far less than any jump from one part to the next would be.
    const scale = 2 ** camera.zoom * 512;
    expect(Math.abs(project(camera.center)[0] - project(before.center)[0]) * scale).toBeLessThan(WIDTH / 50);
    expect(Math.abs(camera.zoom - before.zoom)).toBeLessThan(0.02);
  }
});

test('gives a longer way a longer part of the scroll', () => {
  const track = buildCameraTrack([at(0, 6), at(1, 6), at(30, 6)], WIDTH);
  const half = track.at(0.44).center[0];
  expect(half).toBeGreaterThan(5);
});

test('stands still with a single keyframe and with equal ones', () => {
  const camera = at(10, 5);
  expect(buildCameraTrack([camera], WIDTH).at(0.4)).toBe(camera);
  expect(buildCameraTrack([camera, { ...camera }], WIDTH).at(0.4)).toEqual(camera);
});

test('refuses to be built from nothing', () => {
  expect(() => buildCameraTrack([], WIDTH)).toThrow('at least one keyframe');
});

function at(lng: number, zoom: number): Camera {
  return { center: [lng, 45], zoom, bearing: 0, pitch: 0 };
}
