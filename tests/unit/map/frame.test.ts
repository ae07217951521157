import { expect, test } from 'vitest';
import { buildFrame, type FrameRequest } from '../../../src/player/frame.ts';
import { buildMapState, featureIds } from './map-states.ts';

const start = { kind: 'center', center: [0, 40], zoom: 5, bearing: 0, pitch: 0 } as const;
const scrub = buildMapState({
  move: 'scrub',
  via: { wide: [start], narrow: [start] },
  draw: featureIds('first', 'second'),
});
const request: FrameRequest = {
  map: scrub,
  progress: 0.5,
  viewport: { width: 900, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
  narrow: false,
  limits: { bounds: [-60, 5, 60, 72], maxZoom: 10 },
  motion: 'full',
  marked: null,
};
const percents = Array.from({ length: 101 }, (_, percent) => percent / 100);

test('draws lines one after the other and is done before the scroll ends', () => {
  const at = (progress: number) => buildFrame({ ...request, progress }).drawn;
  expect(at(0)).toEqual({ first: 0, second: 0 });
  expect(at(0.22)['first']).toBeCloseTo(0.5, 9);
  expect(at(0.22)['second']).toBe(0);
  expect(at(0.66)).toMatchObject({ first: 1 });
  expect(at(0.66)['second']).toBeCloseTo(0.5, 9);
  expect(at(0.88)).toEqual({ first: 1, second: 1 });
  expect(at(1)).toEqual({ first: 1, second: 1 });
});

test('never takes back what is drawn while the reader goes on', () => {
  const drawn = percents.map((progress) => buildFrame({ ...request, progress }).drawn);
  for (const id of ['first', 'second']) {
    const shares = drawn.map((each) => each[id] ?? -1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  }
});

test('starts at the first camera on the way and ends at the step’s own', () => {
  expect(buildFrame({ ...request, progress: 0 }).camera.center[0]).toBeCloseTo(0, 9);
  expect(buildFrame({ ...request, progress: 1 }).camera.center[0]).toBeCloseTo(10, 9);
});

test('shows a step that does not follow the scroll the same at every progress', () => {
  const flown = { ...request, map: buildMapState() };
  expect(buildFrame({ ...flown, progress: 0 })).toEqual(buildFrame({ ...flown, progress: 1 }));
});

test.each(['gentle', 'off'] as const)('holds four still positions when motion is %s', (motion) => {
  const frames = percents.map((progress) => buildFrame({ ...request, motion, progress }));
  expect(new Set(frames.map(({ drawn }) => JSON.stringify(drawn))).size).toBe(4);
  expect(frames.at(-1)?.drawn).toEqual({ first: 1, second: 1 });
});

test('takes the narrow camera on narrow screens', () => {
  const narrow = { ...start, center: [-20, 30] } as const;
  const map = buildMapState({ camera: { wide: start, narrow } });
  expect(buildFrame({ ...request, map, narrow: true }).camera.center[0]).toBeCloseTo(-20, 9);
  expect(buildFrame({ ...request, map }).camera.center[0]).toBeCloseTo(0, 9);
});

test('carries what a word points at', () => {
  expect(buildFrame({ ...request, marked: 'first' }).marked).toBe('first');
  expect(buildFrame(request).marked).toBeNull();
});
