import type { Geometry } from 'geojson';
import type { Bounds } from '../schema/geography.ts';
import { type Camera, resolveCamera, type Viewport } from './camera.ts';
import { DEFAULT_MAX_ZOOM } from './map-state.ts';
import { type Cover, PROOF_SCREENS, type Screen, screenCovers, screenLayout, screenViewport } from './screen-layout.ts';
import type { FeatureId, MapFeature, Step, StepKey, Story } from './story.ts';
import { isFree, type IsSeen, visibleShare } from './visibility.ts';
import { isInRings, visibleAreaShare } from './visible-area.ts';

/**
 * For every step on every screen, how much of what the step is about can be seen. What it is about is what the step
 * highlights, else the lines it draws, else what its camera looks at. Words lie beside the map and the room for controls
 * is fixed, so the language changes nothing; a browser test holds this against the page in every language.
 */
export interface VisibilityRow {
  readonly step: StepKey;
  readonly screen: Screen;
  /** Whether the narrow camera applies. */
  readonly narrow: boolean;
  /** 0..1; each feature of the subject counts the same. */
  readonly share: number;
  /** Features of which less than half is seen. */
  readonly hidden: readonly FeatureId[];
  readonly camera: Camera;
}

/** What the report reads of a story. */
export type SeenStory = Pick<Story, 'steps' | 'features' | 'input'>;

/** A row for each step and screen, in the order of the story. */
export function visibilityRows(story: SeenStory, screens: readonly Screen[] = PROOF_SCREENS): VisibilityRow[] {
  return story.steps.flatMap((step) => screens.map((screen) => visibilityRow(step, screen, story)));
}

function visibilityRow(step: Step, screen: Screen, story: SeenStory): VisibilityRow {
  const view = stepView(step, screen, story.input.map);
  const subject = stepSubject(step, story.features, view.narrow);
  const shares = subject.map((part) => ({ id: part.id, share: partShare(part, view) }));
  return {
    step: step.key,
    screen,
    narrow: view.narrow,
    share: shares.reduce((sum, { share }) => sum + share, 0) / shares.length,
    hidden: shares.flatMap(({ id, share }) => (id !== null && share < 0.5 ? [id] : [])),
    camera: view.camera,
  };
}

/** A step's map at rest on a screen. */
interface StepView {
  readonly narrow: boolean;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly isSeen: IsSeen;
}

function stepView(step: Step, screen: Screen, map: Story['input']['map']): StepView {
  const narrow = screenLayout(screen) !== 'overlay';
  const viewport = screenViewport(screen, step.map.card);
  const limits = { bounds: map.bounds, maxZoom: map.maxZoom ?? DEFAULT_MAX_ZOOM };
  const camera = resolveCamera(step.map.camera[narrow ? 'narrow' : 'wide'], viewport, limits);
  const covers = screenCovers(screen);
  return {
    narrow,
    camera,
    viewport,
    isSeen: (point) => isFree(point, viewport) && !covers.some((cover) => hides(cover, point)),
  };
}

function hides({ left, top, right, bottom }: Cover, [x, y]: readonly [number, number]): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** One thing that a step is about; `null` for the extent that its camera fits. */
interface SubjectPart {
  readonly id: FeatureId | null;
  readonly geometry: Geometry | null;
  readonly bounds: Bounds;
}

/** At least one part. */
function stepSubject(
  { map }: Step,
  features: ReadonlyMap<FeatureId, MapFeature>,
  narrow: boolean,
): readonly SubjectPart[] {
  const ids = map.highlight.length > 0 ? map.highlight : map.draw;
  const parts = ids.flatMap((id) => features.get(id) ?? []);
  if (parts.length > 0) return parts;
  const target = map.camera[narrow ? 'narrow' : 'wide'];
  if (target.kind === 'bounds') return [{ id: null, geometry: null, bounds: target.bounds }];
  const [lng, lat] = target.center;
  return [{ id: null, geometry: { type: 'Point', coordinates: [lng, lat] }, bounds: [lng, lat, lng, lat] }];
}

function partShare({ geometry, bounds }: SubjectPart, view: StepView): number {
  if (geometry === null) return visibleAreaShare(bounds, () => true, view);
  switch (geometry.type) {
    case 'Polygon':
      return visibleAreaShare(bounds, (place) => isInRings(place, geometry.coordinates), view);
    case 'MultiPolygon':
      return visibleAreaShare(bounds, (place) => isInRings(place, geometry.coordinates.flat()), view);
    default:
      return visibleShare([geometry], view.camera, view.viewport, view.isSeen);
  }
}
