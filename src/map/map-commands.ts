import type { Camera } from '../story/camera.ts';
import type { Day, FeatureId, LayerId } from '../story/story.ts';

/** One change of the map. */
export type MapCommand =
  | { readonly kind: 'show-layers'; readonly layers: readonly LayerId[] }
  | { readonly kind: 'highlight'; readonly features: readonly FeatureId[] }
  | { readonly kind: 'mark'; readonly target: string | null }
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'draw'; readonly lines: Readonly<Record<string, number>> }
  | { readonly kind: 'camera'; readonly camera: Camera; readonly move: 'jump' | 'fly' | 'ease'; readonly durationMs: number };

/** What the map shows at one moment: a step's map state at one progress, in one viewport. Everything is explicit. */
export interface MapFrame {
  readonly camera: Camera;
  readonly layers: readonly LayerId[];
  readonly highlight: readonly FeatureId[];
  /** Feature, place or layer that a word of the text points at; `null` for none. */
  readonly marked: string | null;
  readonly date: Day;
  /** Share drawn, 0..1, of each line drawn by the step. A line not named here is shown whole. */
  readonly drawn: Readonly<Record<string, number>>;
}
