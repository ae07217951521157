import type { CameraTargetInput } from '../schema/camera.ts';
import type { StepInput } from '../schema/chapter.ts';
import { padBounds, unionBounds } from './bounds.ts';
import type { CameraTarget, Day, FeatureId, LayerId, MapFeature, MapState } from './story.ts';

/** No closer than this unless the story says otherwise: beyond it the basemap shows nothing more. */
export const DEFAULT_MAX_ZOOM = 10.5;

/** Room around a point in kilometres, so that a point alone still has a neighbourhood on the map. */
const LEAST_POINT_KM = 2;

/** What a step's map is resolved against. */
export interface MapContext {
  readonly features: ReadonlyMap<FeatureId, MapFeature>;
  readonly maxZoom: number;
  /** Date of steps that name none. */
  readonly checked: Day;
  /** Map state of the step before in the whole story; `null` for the first. */
  readonly previous: MapState | null;
}

/** Fills in all that a step leaves open: narrow camera, way there, date, side of the card. */
export function resolveMapState(step: StepInput, context: MapContext): MapState {
  const wide = resolveTarget(step.camera, context);
  const move = step.move ?? 'fly';
  return {
    camera: { wide, narrow: step.narrow ? resolveTarget(step.narrow, context) : wide },
    move,
    via: move === 'scrub' ? resolveVia(step, context) : { wide: [], narrow: [] },
    layers: step.layers as LayerId[],
    highlight: (step.highlight ?? []) as FeatureId[],
    date: (step.date as Day | undefined) ?? context.checked,
    draw: (step.draw ?? []) as FeatureId[],
    card: step.card ?? 'left',
  };
}

function resolveVia(step: StepInput, context: MapContext): MapState['via'] {
  if (step.via) {
    const via = step.via.map((target) => resolveTarget(target, context));
    return { wide: via, narrow: via };
  }
  const { previous } = context;
  return previous ? { wide: [previous.camera.wide], narrow: [previous.camera.narrow] } : { wide: [], narrow: [] };
}

/** A camera target with ids turned into their extent. Throws on an id that is not a feature. */
export function resolveTarget(
  input: CameraTargetInput,
  context: Pick<MapContext, 'features' | 'maxZoom'>,
): CameraTarget {
  const angles = { bearing: input.bearing ?? 0, pitch: input.pitch ?? 0 };
  if ('center' in input) return { kind: 'center', center: input.center, zoom: input.zoom, ...angles };
  const bounds = 'box' in input ? input.box : unionBounds(input.fit.map((id) => subjectBounds(id, context.features)));
  return { kind: 'bounds', bounds, maxZoom: input.maxZoom ?? context.maxZoom, ...angles };
}

function subjectBounds(id: string, features: MapContext['features']) {
  const feature = features.get(id as FeatureId);
  if (!feature) throw new Error(`A camera target names “${id}”, which is no feature of the story.`);
  const isPoint = feature.geometry?.type === 'Point' || feature.geometry?.type === 'MultiPoint';
  if (!isPoint) return feature.bounds;
  return padBounds(feature.bounds, Math.max(LEAST_POINT_KM, feature.properties.precision?.km ?? 0));
}
