import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project, type Camera } from '../../../src/story/camera.ts';
import { buildFlightArc, flightDurationMs, LONGEST_FLIGHT_MS, nominalFlightMs } from '../../../src/story/flight-arc.ts';
import { anyCamera } from './arbitraries.ts';

const WIDTH = 900;
const steps = Array.from({ length: 41 }, (_, index) => index / 40);
const camera = (center: readonly [number, number], zoom = 6, bearing = 0): Camera => ({
  center,
  zoom,
  bearing,
  pitch: 0,
});

const groundCovered = (from: Camera, at: Camera) => {
  const [x0, y0] = project(from.center);
  const [x1, y1] = project(at.center);
  const dx = x1 - x0 - Math.round(x1 - x0);
  return Math.hypot(dx, y1 - y0);
};

describe('a flight', () => {
  test('starts exactly at one camera and ends exactly at the other', () => {
    fc.assert(
      fc.property(anyCamera, anyCamera, (from, to) => {
        const arc = buildFlightArc(from, to, WIDTH);
        expect(arc.at(0)).toBe(from);
        expect(arc.at(1)).toBe(to);
      }),
    );
  });

  test('comes close to its ends without a jump', () => {
    fc.assert(
      fc.property(anyCamera, anyCamera, (from, to) => {
        const arc = buildFlightArc(from, to, WIDTH);
        for (const [end, near] of [
          [from, arc.at(1e-9)],
          [to, arc.at(1 - 1e-9)],
        ] as const) {
          expect(near.zoom).toBeCloseTo(end.zoom, 4);
          expect(groundCovered(end, near) * 2 ** end.zoom).toBeLessThan(0.001);
        }
      }),
    );
  });

  test('never goes back over the ground', () => {
    fc.assert(
      fc.property(anyCamera, anyCamera, (from, to) => {
        const arc = buildFlightArc(from, to, WIDTH);
        // Half a world away both ways round are equally long, and rounding decides.
        fc.pre(Math.abs(Math.abs(from.center[0] - to.center[0]) - 180) > 1);
        const covered = steps.map((progress) => groundCovered(from, arc.at(progress)));
        for (const [index, way] of covered.entries())
          expect(way).toBeGreaterThanOrEqual((covered[index - 1] ?? 0) - 1e-9);
      }),
    );
  });

  test('rises over long ways and stays level when only the zoom changes', () => {
    const far = buildFlightArc(camera([28, 45], 8), camera([46, 40], 8), WIDTH);
    expect(far.at(0.5).zoom).toBeLessThan(6);
    const near = buildFlightArc(camera([28, 45], 5), camera([28, 45], 8), WIDTH);
    expect(near.at(0.5).zoom).toBeCloseTo(6.5, 9);
  });

  test('turns the short way round across north', () => {
    const arc = buildFlightArc(camera([0, 0], 5, 170), camera([0, 0], 5, -170), WIDTH);
    expect(Math.abs(arc.at(0.5).bearing)).toBeCloseTo(180, 9);
    expect(arc.at(0.25).bearing).toBeCloseTo(175, 9);
  });

  test('takes the short way across the antimeridian', () => {
    const arc = buildFlightArc(camera([170, 10]), camera([-170, 10]), WIDTH);
    for (const progress of steps) expect(Math.abs(arc.at(progress).center[0])).toBeGreaterThanOrEqual(170 - 1e-9);
  });
});

describe('the duration of a flight', () => {
  const duration = (from: Camera, to: Camera) => flightDurationMs(buildFlightArc(from, to, WIDTH));

  test('is half a second at least and 3.6 seconds at most', () => {
    expect(duration(camera([28, 45]), camera([28, 45]))).toBe(500);
    fc.assert(
      fc.property(anyCamera, anyCamera, (from, to) => {
        expect(duration(from, to)).toBeLessThanOrEqual(LONGEST_FLIGHT_MS);
      }),
    );
  });

  test('grows with the way', () => {
    const durations = [1, 5, 20, 90].map((lng) =>
      nominalFlightMs(buildFlightArc(camera([0, 45]), camera([lng, 45]), WIDTH)),
    );
    expect(durations).toEqual(durations.toSorted((a, b) => a - b));
  });

  test('is the same there and back', () => {
    fc.assert(
      fc.property(anyCamera, anyCamera, (from, to) => {
        const [there, back] = [buildFlightArc(from, to, WIDTH), buildFlightArc(to, from, WIDTH)];
        expect(back.length).toBeCloseTo(there.length, 6);
      }),
    );
  });
});
