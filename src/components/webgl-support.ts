import { createMapCanvas } from '../map/own-canvas.ts';

let known: boolean | null = null;
/** The canvas of the trial, until the map takes it. */
let spare: HTMLCanvasElement | null = null;

/** Whether this machine may draw a live map, without trying: says yes where only a trial could tell. */
export function mayHaveWebgl(): boolean {
  return known ?? 'WebGL2RenderingContext' in window;
}

/** Whether it really can. Tried once per page, when the map is first wanted: making a context takes time. */
export function hasWebgl(): boolean {
  if (known !== null) return known;
  spare = mayHaveWebgl() ? createMapCanvas() : null;
  known = spare !== null;
  return known;
}

/** The canvas of the trial for the first who asks, whose it is then; afterwards `null`. */
export function takeMapCanvas(): HTMLCanvasElement | null {
  const canvas = spare;
  spare = null;
  return canvas;
}
