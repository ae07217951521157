import { lerp } from '../base/numbers.ts';
import { type Camera, normaliseBearing, project, unproject, WORLD_SIZE_PX } from './camera.ts';

/**
 * The path a camera flies between two others: out, across and in again, at a speed that feels even. After Jarke J. van
 * Wijk and Wim A. A. Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003; the equations' names are kept.
 */
export interface FlightArc {
  /** The camera at progress 0..1; exactly `from` at 0 and `to` at 1. */
  at(progress: number): Camera;
  /** Length of the path in the paper's unit: how far the flight feels. */
  readonly length: number;
}

/** How far out a flight zooms: the paper's rho; 1.42 is the mean that people preferred, less is flatter. */
const RHO = 1.3;

/** The arc between two cameras seen in a window of the given width (CSS pixels). Turns and crosses 180° the short way. */
export function buildFlightArc(from: Camera, to: Camera, widthPx: number): FlightArc {
  const start = project(from.center);
  const end = shortWayRound(start, project(to.center));
  const [w0, w1] = [visibleWidth(from, widthPx), visibleWidth(to, widthPx)];
  const distance = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const turn = normaliseBearing(to.bearing - from.bearing);
  const path = distance < 1e-9 * Math.max(w0, w1) ? zoomPath(w0, w1) : arcPath(w0, w1, distance);
  const at = (progress: number): Camera => {
    if (progress <= 0) return from;
    if (progress >= 1) return to;
    const { across, width } = path.at(progress * path.length);
    return {
      center: wrapped(unproject([lerp(start[0], end[0], across), lerp(start[1], end[1], across)])),
      zoom: Math.log2(widthPx / WORLD_SIZE_PX / width),
      bearing: normaliseBearing(from.bearing + turn * progress),
      pitch: lerp(from.pitch, to.pitch, progress),
    };
  };
  return { at, length: path.length };
}

interface Path {
  readonly length: number;
  /** Share of the way across, 0..1, and visible width in world widths, at a distance along the path. */
  at(s: number): { readonly across: number; readonly width: number };
}

function zoomPath(w0: number, w1: number): Path {
  const length = Math.abs(Math.log(w1 / w0)) / RHO;
  const direction = w1 < w0 ? -1 : 1;
  return { length, at: (s) => ({ across: length === 0 ? 1 : s / length, width: w0 * Math.exp(direction * RHO * s) }) };
}

function arcPath(w0: number, w1: number, u1: number): Path {
  const b0 = (w1 ** 2 - w0 ** 2 + RHO ** 4 * u1 ** 2) / (2 * w0 * RHO ** 2 * u1);
  const b1 = (w1 ** 2 - w0 ** 2 - RHO ** 4 * u1 ** 2) / (2 * w1 * RHO ** 2 * u1);
  // The paper's ln(√(b² + 1) − b), in the form that keeps its digits where b is large.
  const [r0, r1] = [-Math.asinh(b0), -Math.asinh(b1)];
  const at = (s: number) => {
    const u = (w0 / RHO ** 2) * (Math.cosh(r0) * Math.tanh(RHO * s + r0) - Math.sinh(r0));
    return { across: u / u1, width: (w0 * Math.cosh(r0)) / Math.cosh(RHO * s + r0) };
  };
  return { length: (r1 - r0) / RHO, at };
}

/** Width of the window in world widths. */
function visibleWidth(camera: Camera, widthPx: number): number {
  return widthPx / (WORLD_SIZE_PX * 2 ** camera.zoom);
}

function shortWayRound(start: readonly [number, number], end: readonly [number, number]): readonly [number, number] {
  const across = end[0] - start[0];
  return [end[0] - Math.round(across), end[1]];
}

function wrapped([lng, lat]: readonly [number, number]): readonly [number, number] {
  return [((((lng + 180) % 360) + 360) % 360) - 180, lat];
}

/** A flight never takes longer than this, so that nothing moves by itself for five seconds. */
export const LONGEST_FLIGHT_MS = 3600;
const SHORTEST_FLIGHT_MS = 500;

/** How long a flight would take at its even speed, in milliseconds: about 1.1 units of the path a second. */
export function nominalFlightMs(arc: FlightArc): number {
  return (arc.length / 1.1) * 1000;
}

/** How long a flight takes, in milliseconds: its nominal time, held between half a second and 3.6. */
export function flightDurationMs(arc: FlightArc): number {
  return Math.min(LONGEST_FLIGHT_MS, Math.max(SHORTEST_FLIGHT_MS, nominalFlightMs(arc)));
}
