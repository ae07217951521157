import type { Geometry } from 'geojson';
import type { LngLat } from '../schema/geography.ts';
import type { Lang } from '../schema/text.ts';
import type { LayerData, MapFeature, MapState, Step, Story } from '../story/story.ts';
import { displayLayer } from './display-features.ts';
import { noteAnchors } from './note-anchors.ts';

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
  return { notes, marks: stepMarks(step.map, story, lang) };
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

/** Strikes and events of the layers shown, and every point that stands out, once per spot and name. */
function stepMarks(state: MapState, story: Story, lang: Lang): readonly NoteMark[] {
  const shown = state.layers.flatMap((id) => story.layers.get(id)?.features ?? []);
  const marks = shown
    .filter((feature) => feature.properties.date === undefined || feature.properties.date <= state.date)
    .flatMap((feature) => {
      const isStrong = state.highlight.includes(feature.id);
      if (!isStrong && feature.preset !== 'strike' && feature.preset !== 'event') return [];
      const name = isStrong || state.highlight.length === 0 ? (feature.properties.names[lang] ?? '') : '';
      return points(feature.geometry).map((at) => ({ at: rounded(at), name }));
    });
  return [...new Map(marks.map((mark) => [`${mark.at.join()} ${mark.name}`, mark])).values()];
}

function points(geometry: Geometry | null): readonly LngLat[] {
  if (geometry?.type === 'Point') return noteAnchors(geometry, [0, 0, 0, 0]);
  return geometry?.type === 'MultiPoint' ? noteAnchors(geometry, [0, 0, 0, 0]) : [];
}

function rounded([lng, lat]: LngLat): LngLat {
  return [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}
