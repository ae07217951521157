import type { Geometry } from 'geojson';
import type { Bounds, LngLat } from '../schema/geography.ts';
import type { Lang } from '../schema/text.ts';
import { resolveCamera } from '../story/camera.ts';
import { geometryParts } from '../story/geometry-parts.ts';
import { DEFAULT_MAX_ZOOM } from '../story/map-state.ts';
import { screenViewport } from '../story/screen-layout.ts';
import type { LayerData, MapFeature, MapState, Step, Story } from '../story/story.ts';
import { boundsMeet, visibleBounds } from '../story/visible-bounds.ts';
import { displayLayer } from './display-features.ts';
import { isLargeLayer } from './large-layers.ts';
import { noteAnchors } from './note-anchors.ts';
import { lastPlaceRank } from './place-ranks.ts';

/** What the notes of a step need in the browser: plain data, without geometry that the map already has. */
export interface StepNotes {
  readonly notes: readonly AnchoredNote[];
  /** Marks on this step's map that no note may cover. Empty for steps without notes. */
  readonly marks: readonly NoteMark[];
}

/** A note and the spots that its line may lead to. */
export interface AnchoredNote {
  readonly text: string;
  readonly anchors: readonly LngLat[];
  /** Whether the spots are marks of their own, at whose edge the line ends. */
  readonly isMark: boolean;
}

/** A point mark, and the name written beside it; empty for marks without a name on this map. */
export interface NoteMark {
  readonly at: LngLat;
  readonly name: string;
  /** Whether the step is not about it: a note had better not cover it, but may. */
  readonly isQuiet: boolean;
}

/** Decimals of anchors: about ten metres. */
const DECIMALS = 4;

/** The notes of a step in one language, with all that placing them needs. */
export function stepNotes(step: Step, story: Story, lang: Lang): StepNotes {
  const written = step.text[lang]?.notes ?? [];
  if (written.length === 0) return { notes: [], marks: [] };
  const notes = written.map(({ at, text }) => {
    const feature = story.features.get(at);
    if (feature === undefined) throw new Error(`A note of ${step.key} is about “${at}”, which is no feature.`);
    const shape = drawnShape(feature, story, lang);
    const isMark = shape?.type === 'Point' || shape?.type === 'MultiPoint';
    return { text, anchors: noteAnchors(shape, feature.bounds).map(rounded), isMark };
  });
  return { notes, marks: stepMarks(step, story, lang) };
}

/** The geometry as the map draws it: flows are arcs, and what they bow to depends on their place in the layer. */
function drawnShape(feature: MapFeature, story: Story, lang: Lang): Geometry | null {
  if (feature.preset !== 'flow') return feature.geometry;
  const layer = [...story.layers.values()].find(({ features }) => features.some(({ id }) => id === feature.id));
  if (layer === undefined) return feature.geometry;
  const data: LayerData = {
    type: 'FeatureCollection',
    features: layer.features.map(({ id, properties, geometry }) => ({ type: 'Feature', id, properties, geometry })),
  };
  const { shapes } = displayLayer(layer.preset, data, lang);
  return shapes.features.find(({ id }) => id === feature.id)?.geometry ?? feature.geometry;
}

/** Strikes and events, points that stand out, and places in view, once per spot and name. */
function stepMarks(step: Step, story: Story, lang: Lang): readonly NoteMark[] {
  const { map: state } = step;
  const shown = state.layers.flatMap((id) => {
    const layer = story.layers.get(id);
    if (layer === undefined) return [];
    // Thousands of marks leave no room that a note could keep clear.
    return isLargeLayer(layer)
      ? layer.features.filter((feature) => state.highlight.includes(feature.id))
      : layer.features;
  });
  const lastRank = placeRank(state, story);
  const marks = shown
    .filter(({ properties: { date } }) => date === undefined || date <= state.date)
    .flatMap((feature) => {
      const { properties } = feature;
      const isStrong = state.highlight.includes(feature.id);
      const isEvent = feature.preset === 'strike' || feature.preset === 'event';
      const isQuiet = !isStrong && !isEvent;
      if (isQuiet && !('rank' in properties && properties.rank <= lastRank)) return [];
      const name = isStrong || isQuiet || state.highlight.length === 0 ? (properties.names[lang] ?? '') : '';
      return geometryParts(feature.geometry).points.map((at) => ({ at: rounded(at), name, isQuiet }));
    });
  const views = viewsOf(state, story);
  const inView = marks.filter(({ at: [lng, lat] }) => views.some((view) => boundsMeet(view, [lng, lat, lng, lat])));
  return [...new Map(inView.map((mark) => [`${mark.at.join()} ${mark.name}`, mark])).values()];
}

/** A large and a small window: what either shows may be in the way of a note. */
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 360, height: 640 },
] as const;

function limitsOf({ input: { map } }: Story) {
  return { bounds: map.bounds, maxZoom: map.maxZoom ?? DEFAULT_MAX_ZOOM };
}

function viewsOf(state: MapState, story: Story): readonly Bounds[] {
  return SCREENS.map((screen) => visibleBounds(state, screen, limitsOf(story)));
}

/** Last rank of places that the map names at the zoom of a large window. */
function placeRank(state: MapState, story: Story): number {
  const viewport = screenViewport(SCREENS[0], state.card);
  const { zoom } = resolveCamera(state.camera.wide, viewport, limitsOf(story));
  return lastPlaceRank(zoom);
}

function rounded([lng, lat]: LngLat): LngLat {
  return [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}
