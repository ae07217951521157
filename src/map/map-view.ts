import type { Camera } from '../story/camera.ts';
import type { LngLat } from '../schema/geography.ts';
import type { FeatureId, LayerId } from '../story/story.ts';
import type { MapCommand } from './map-commands.ts';
import type { Point, Rect } from './note-geometry.ts';

/**
 * Port: what draws the map. It obeys commands and says when it has come to rest; it decides nothing.
 * Adapter: `maplibre-view.ts`. What only looks at a map can also look at a picture: `picture-view.ts`.
 */
export interface MapView {
  /** Carries out the commands in order. Camera moves replace a move under way. */
  apply(commands: readonly MapCommand[]): void;
  /** Resolves with what is shown once nothing moves or loads any more; rejects never, resolves `null` when destroyed. */
  settled(): Promise<MapReport | null>;
  /** The camera now, also while moving. */
  camera(): Camera;
  /** Where a place lies on the figure now, in CSS pixels from its top left; may lie outside. */
  screenPoint(place: LngLat): readonly [x: number, y: number];
  /** Ids of the story's features within a finger's reach of a point of the figure, nearest and topmost first. */
  featuresAt(point: readonly [x: number, y: number]): readonly FeatureId[];
  /** Says which of the story's names stand in a box of the figure, as long as it stays as it is; CSS pixels from its top left. */
  names(): (box: Rect) => NameInBox;
  /**
   * Leaves out the names that the figure's edge or one of these boxes would cut (CSS pixels from its top left), save those
   * the step tells of; `null` shows all again, as every map does that moves.
   */
  leaveOutNames(covers: readonly Rect[] | null): void;
  /** The lines along which something flows now, as they lie on the figure: CSS pixels from its top left, in the direction. */
  flowLines(): readonly FlowLine[];
  /** Calls back after every frame in which the camera moved. Returns how to stop. */
  onMove(listener: () => void): () => void;
  /** Whether the reader moves the map (pan, zoom, rotate by pointer, touch and keys) or the page does. */
  setInteractive(interactive: boolean): void;
  /** The figure's size changed; the current camera is kept. */
  resize(): void;
  destroy(): void;
}

/** What those need that only look at a map, live or picture. */
export type MapSight = Pick<MapView, 'camera' | 'screenPoint' | 'settled' | 'onMove' | 'flowLines'> & {
  /** Lines that notes keep clear of, CSS pixels from the figure's top left; without it those along which something flows. */
  readonly linesToKeepClear?: () => readonly (readonly Point[])[];
  /** How much larger than usual marks and names are drawn; without it they are as large as on every map. */
  readonly scale?: () => number;
  readonly names?: MapView['names'];
  readonly leaveOutNames?: MapView['leaveOutNames'];
};

/** Names in a box: none, one that the step tells of, or others only. */
export type NameInBox = 'none' | 'told' | 'other';

/** A line with a direction, as it lies on the figure; may reach beyond it. */
export interface FlowLine {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** CSS pixels. */
  readonly width: number;
}

/** What the map shows, read from the map itself. */
export interface MapReport {
  readonly camera: Camera;
  /** Visible layers, bottom first. */
  readonly layers: readonly LayerId[];
  /** Share of each drawn line, 0..1, by feature id. */
  readonly drawn: Readonly<Record<string, number>>;
}
