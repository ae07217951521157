import type { Day, FeatureId, LayerId, MapState } from '../../../src/story/story.ts';

const target = { kind: 'center', center: [10, 40], zoom: 6, bearing: 0, pitch: 0 } as const;

/** A step's map: one layer, nothing highlighted, flown to; with what the test is about in its place. */
export function buildMapState(parts: Partial<MapState> = {}): MapState {
  return {
    camera: { wide: target, narrow: target },
    move: 'fly',
    via: { wide: [], narrow: [] },
    layers: ['pipes' as LayerId],
    highlight: [],
    date: '2025-08-06' as Day,
    draw: [],
    card: 'left',
    ...parts,
  };
}

/** Ids as the model brands them. */
export const featureIds = (...ids: string[]): FeatureId[] => ids as FeatureId[];
/** Ids as the model brands them. */
export const layerIds = (...ids: string[]): LayerId[] => ids as LayerId[];
