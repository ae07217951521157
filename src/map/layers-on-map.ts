import { DEFAULT_MAX_ZOOM } from '../story/map-state.ts';
import type { Layer, MapFeature, MapState, Story } from '../story/story.ts';
import { boundsMeet, visibleBounds } from '../story/visible-bounds.ts';

/** A visible layer with those of its features that a step's map shows. */
export interface LayerOnMap {
  readonly layer: Layer;
  readonly features: readonly MapFeature[];
}

/** A large and a small window: what either shows is on the map. */
const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 360, height: 640 },
] as const;

const known = new WeakMap<Story, WeakMap<MapState, readonly LayerOnMap[]>>();

/**
 * What a map state shows on its day and in its extent, in the order it lies on the map, from the top. Layers of which
 * nothing is to be seen are left out. Found once: every page that tells of a step asks.
 */
export function layersOnMap(state: MapState, story: Story): readonly LayerOnMap[] {
  const ofStory = known.get(story) ?? new WeakMap<MapState, readonly LayerOnMap[]>();
  known.set(story, ofStory);
  const shown = ofStory.get(state) ?? findLayers(state, story);
  ofStory.set(state, shown);
  return shown;
}

function findLayers(state: MapState, story: Story): readonly LayerOnMap[] {
  const limits = { bounds: story.input.map.bounds, maxZoom: story.input.map.maxZoom ?? DEFAULT_MAX_ZOOM };
  const views = WINDOWS.map((screen) => visibleBounds(state, screen, limits));
  const isOnMap = ({ properties, bounds }: MapFeature): boolean =>
    (properties.date === undefined || properties.date <= state.date) && views.some((view) => boundsMeet(view, bounds));
  return state.layers
    .flatMap((id) => story.layers.get(id) ?? [])
    .map((layer) => ({ layer, features: layer.features.filter(isOnMap) }))
    .filter(({ features }) => features.length > 0)
    .toReversed();
}
