import type { MapFrame } from '../map/map-commands.ts';
import type { CameraTargetInput } from '../schema/camera.ts';
import type { StepInput } from '../schema/chapter.ts';
import type { StepChanges } from '../schema/step-changes.ts';
import type { PickerStep, PickerStory } from '../site/picker-story.ts';
import { type Camera, project, resolveCamera, unproject, type Viewport, WORLD_SIZE_PX } from '../story/camera.ts';
import { drawnShares } from '../story/drawn-shares.ts';
import { resolveMapState } from '../story/map-state.ts';
import { type Screen, screenLayout, screenViewport } from '../story/screen-layout.ts';
import { type VisibilityRow, visibilityRows } from '../story/step-visibility.ts';
import type { Day, FeatureId, MapFeature, MapState, Step } from '../story/story.ts';

/** What the picker decides: a draft of a step becomes a map, shares of its subject, and the fields to save. Pure. */

/** What a draft is judged against. */
export interface PickerContext {
  readonly story: PickerStory;
  readonly features: ReadonlyMap<FeatureId, MapFeature>;
}

/** The context of a story. */
export function pickerContext(story: PickerStory): PickerContext {
  return { story, features: new Map(story.features.map((feature) => [feature.id, feature])) };
}

/** All that the map shows at a draft. Throws when it names a feature that the story does not have. */
export function draftMap({ story, features }: PickerContext, step: PickerStep, draft: StepInput): MapState {
  const index = story.steps.findIndex(({ key }) => key === step.key);
  return resolveMapState(draft, {
    features,
    maxZoom: story.map.maxZoom,
    checked: story.input.checked as Day,
    previous: story.steps[index - 1]?.map ?? null,
  });
}

/** What the live map shows on a screen at the end of a step, or at a stop on the way there. */
export function draftFrame(
  { story }: PickerContext,
  map: MapState,
  screen: Screen,
  stop: number | null = null,
): MapFrame {
  const { bounds, maxZoom } = story.map;
  const side = sideOf(screen);
  const target = (stop === null ? undefined : map.via[side][stop]) ?? map.camera[side];
  const camera = resolveCamera(target, screenViewport(screen, map.card), { bounds, maxZoom });
  const { layers, highlight, date, draw } = map;
  return { camera, layers, highlight, marked: null, date, drawn: drawnShares(draw, 1) };
}

/** How much of its subject the draft shows on each screen that the check looks at. */
export function draftRows({ story, features }: PickerContext, step: PickerStep, map: MapState): VisibilityRow[] {
  const drawn = { key: step.key, map } as Pick<Step, 'key' | 'map'> as Step;
  return visibilityRows({ steps: [drawn], features, input: story.input });
}

/** Which of a step's two cameras a screen takes. */
export function sideOf(screen: Screen): 'wide' | 'narrow' {
  return screenLayout(screen) === 'overlay' ? 'wide' : 'narrow';
}

/** The target that puts a camera where it is: 5 decimals for the center, 2 for the zoom, 1 for angles; 0 is left out. */
export function centerTarget(camera: Camera, viewport: Viewport): CameraTargetInput {
  const { padding } = viewport;
  const scale = WORLD_SIZE_PX * 2 ** camera.zoom;
  const [dx, dy] = [(padding.right - padding.left) / 2 / scale, (padding.bottom - padding.top) / 2 / scale];
  const turn = (camera.bearing * Math.PI) / 180;
  const [x, y] = project(camera.center);
  const [lng, lat] = unproject([
    x - (dx * Math.cos(turn) - dy * Math.sin(turn)),
    y - (dx * Math.sin(turn) + dy * Math.cos(turn)),
  ]);
  const [bearing, pitch] = [rounded(camera.bearing, 1), rounded(camera.pitch, 1)];
  return {
    center: [rounded(lng, 5), rounded(lat, 5)],
    zoom: rounded(camera.zoom, 2),
    ...(bearing === 0 ? {} : { bearing }),
    ...(pitch === 0 ? {} : { pitch }),
  };
}

/** What lies in the free part of the map under a camera that looks north, as a box with 4 decimals. */
export function boxTarget(camera: Camera, viewport: Viewport): CameraTargetInput {
  const { width, height, padding } = viewport;
  const scale = WORLD_SIZE_PX * 2 ** camera.zoom;
  const [x, y] = project(camera.center);
  const at = (left: number, top: number) => unproject([x + (left - width / 2) / scale, y + (top - height / 2) / scale]);
  const [west, north] = at(padding.left, padding.top);
  const [east, south] = at(width - padding.right, height - padding.bottom);
  return { box: [rounded(west, 4), rounded(south, 4), rounded(east, 4), rounded(north, 4)] };
}

/** The fields in which a draft differs from the step as written; empty when it does not. */
export function changesOf(written: StepInput, draft: StepInput): StepChanges {
  const fields = ['camera', 'narrow', 'via', 'move', 'layers', 'highlight', 'date', 'draw', 'card'] as const;
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    const [before, after] = [written[field], draft[field]];
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    changes[field] = isEmptyList(after) && field !== 'layers' ? null : (after ?? null);
  }
  return changes;
}

/** Changes as lines for `chapter.yaml`, to be pasted under the step's id. */
export function changesAsYaml(changes: StepChanges): string {
  return Object.entries(changes)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => `    ${field}: ${flow(value)}\n`)
    .join('');
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${flow(each)}`)
    .join(', ')} }`;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function rounded(value: number, digits: number): number {
  // Never -0.
  return Math.round(value * 10 ** digits) / 10 ** digits + 0;
}
