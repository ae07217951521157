import type { Camera } from '../story/camera.ts';
import type { Day, FeatureId, LayerId } from '../story/story.ts';
import type { NameAnchors } from './name-looks.ts';

/** One change of the map. */
export type MapCommand =
  /** What is seen now fades over what the commands after this one show. */
  | { readonly kind: 'fade' }
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'since'; readonly date: Day | null }
  | { readonly kind: 'show-layers'; readonly layers: readonly LayerId[] }
  | { readonly kind: 'highlight'; readonly features: readonly FeatureId[] }
  | { readonly kind: 'mark'; readonly target: string | null }
  | { readonly kind: 'draw'; readonly lines: Readonly<Record<string, number>> }
  | { readonly kind: 'camera'; readonly camera: Camera; readonly move: 'jump' | 'fly' };

/** What the map shows at one moment: a step's map state at one progress, in one viewport. Everything is explicit. */
export interface MapFrame {
  readonly camera: Camera;
  /** Visible layers, bottom first. */
  readonly layers: readonly LayerId[];
  readonly highlight: readonly FeatureId[];
  /** Feature, place or layer that a word of the text points at; `null` for none. */
  readonly marked: string | null;
  readonly date: Day;
  /** What was over before this day is not on the map either; without it everything up to `date` is. */
  readonly since?: Day | null;
  /** Share drawn, 0..1, of each line drawn by the step. A line not named here is shown whole. */
  readonly drawn: Readonly<Record<string, number>>;
  /** Sides open to names that have not all sides open, by feature id (`name-anchors.ts`); whoever draws finds them. */
  readonly anchors?: Readonly<Record<string, NameAnchors>>;
}

/**
 * The commands that turn one frame into another: only what differs, in the order date, since, layers, highlight, mark,
 * drawing, camera. Without a frame before, everything is said and the camera jumps.
 */
export function diffFrames(before: MapFrame | null, after: MapFrame, move: 'jump' | 'fly'): MapCommand[] {
  const commands: MapCommand[] = [];
  if (before?.date !== after.date) commands.push({ kind: 'date', date: after.date });
  if (before === null || (before.since ?? null) !== (after.since ?? null)) {
    commands.push({ kind: 'since', date: after.since ?? null });
  }
  if (!sameList(before?.layers, after.layers)) commands.push({ kind: 'show-layers', layers: after.layers });
  if (!sameList(before?.highlight, after.highlight)) commands.push({ kind: 'highlight', features: after.highlight });
  if (before?.marked !== after.marked) commands.push({ kind: 'mark', target: after.marked });
  if (!sameShares(before?.drawn, after.drawn)) commands.push({ kind: 'draw', lines: after.drawn });
  if (before === null || !sameCamera(before.camera, after.camera)) {
    commands.push({ kind: 'camera', camera: after.camera, move: before === null ? 'jump' : move });
  }
  return commands;
}

/** A frame with a command carried out: what the map shows afterwards. */
export function applyCommand(frame: MapFrame, command: MapCommand): MapFrame {
  switch (command.kind) {
    case 'fade':
      return frame;
    case 'date':
      return { ...frame, date: command.date };
    case 'since':
      return { ...frame, since: command.date };
    case 'show-layers':
      return { ...frame, layers: command.layers };
    case 'highlight':
      return { ...frame, highlight: command.features };
    case 'mark':
      return { ...frame, marked: command.target };
    case 'draw':
      return { ...frame, drawn: command.lines };
    case 'camera':
      return { ...frame, camera: command.camera };
  }
}

function sameList(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a?.length === b.length && b.every((value, index) => value === a[index]);
}

function sameShares(a: Readonly<Record<string, number>> | undefined, b: Readonly<Record<string, number>>): boolean {
  if (a === undefined) return false;
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}

function sameCamera(a: Camera, b: Camera): boolean {
  return (
    a.center[0] === b.center[0] &&
    a.center[1] === b.center[1] &&
    a.zoom === b.zoom &&
    a.bearing === b.bearing &&
    a.pitch === b.pitch
  );
}
