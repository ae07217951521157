import type { Camera } from '../story/camera.ts';
import type { LayerId } from '../story/story.ts';
import type { MapCommand } from './map-commands.ts';

/**
 * Port: what draws the map. It obeys commands and says when it has come to rest; it decides nothing.
 * Adapters: `maplibre-view.ts` (live map) and `picture-view.ts` (pictures made while building).
 */
export interface MapView {
  /** Carries out the commands in order. Camera moves replace a move under way. */
  apply(commands: readonly MapCommand[]): void;
  /** Resolves with what is shown once nothing moves or loads any more; rejects never, resolves `null` when destroyed. */
  settled(): Promise<MapReport | null>;
  /** The figure's size changed; the current camera is kept. */
  resize(): void;
  destroy(): void;
}

/** What the map shows, read from the map itself. */
export interface MapReport {
  readonly camera: Camera;
  /** Visible layers, bottom first. */
  readonly layers: readonly LayerId[];
  /** Share of each drawn line, 0..1, by feature id. */
  readonly drawn: Readonly<Record<string, number>>;
}
