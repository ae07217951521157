import { diffFrames, type MapCommand } from '../map/map-commands.ts';
import type { Camera } from '../story/camera.ts';
import type { Day, FeatureId, LayerId, MapState } from '../story/story.ts';
import type { FeatureEntry } from './feature-index.ts';

/** What a reader who explores has chosen to see. */
export interface ExploreState {
  readonly layers: readonly LayerId[];
  /** First and last day; everything that begins by `until` and is not over before `since` is on the map. */
  readonly since: Day;
  readonly until: Day;
  readonly selected: FeatureId | null;
}

/** Exploring begins with what the step shows, from the first day on. */
export function startExploring(map: MapState, days: readonly Day[]): ExploreState {
  return { layers: map.layers, since: days[0] ?? map.date, until: map.date, selected: null };
}

/** Everything there is: all layers, the whole period. The selection stays. */
export function showEverything(state: ExploreState, layers: readonly LayerId[], days: readonly Day[]): ExploreState {
  return { ...state, layers, since: days[0] ?? state.since, until: days.at(-1) ?? state.until };
}

/** Shows a hidden layer, or hides a shown one. */
export function toggleLayer(state: ExploreState, layer: LayerId): ExploreState {
  const shown = state.layers.includes(layer);
  return { ...state, layers: shown ? state.layers.filter((id) => id !== layer) : [...state.layers, layer] };
}

/** Whether an entry's days meet the period. */
export function isInPeriod({ since, until }: ExploreState, entry: FeatureEntry): boolean {
  return (entry.from === null || entry.from <= until) && (entry.until === null || entry.until >= since);
}

/** Selects an entry and makes sure that it is on the map: its layer is shown, and the period reaches it. */
export function selectEntry(state: ExploreState, entry: FeatureEntry): ExploreState {
  return {
    layers: state.layers.includes(entry.layer) ? state.layers : [...state.layers, entry.layer],
    since: entry.until !== null && entry.until < state.since ? (entry.from ?? entry.until) : state.since,
    until: entry.from !== null && entry.from > state.until ? entry.from : state.until,
    selected: entry.id,
  };
}

/** The commands from one choice to the next, without the camera; without one before, everything is said. */
export function exploreCommands(before: ExploreState | null, after: ExploreState): readonly MapCommand[] {
  const commands = diffFrames(before === null ? null : frameOf(before), frameOf(after), 'jump');
  return commands.filter((command) => command.kind !== 'camera');
}

/** Nothing is singled out or half drawn while exploring; what is selected stands out alone. */
function frameOf({ layers, since, until, selected }: ExploreState) {
  return { camera: ANY_CAMERA, layers, highlight: [], marked: selected, date: until, since, drawn: {} };
}

/** The camera is the reader's own and takes no part in the comparison. */
const ANY_CAMERA: Camera = { center: [0, 0], zoom: 0, bearing: 0, pitch: 0 };
