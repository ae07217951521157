import type { Camera } from './camera.ts';
import { type Cover, PROOF_SCREENS, type Screen, screenCovers } from './screen-layout.ts';
import type { FeatureId, MapFeature, Step, StepKey, Story } from './story.ts';
import { partShare, stepView, type SubjectPart } from './subject-share.ts';

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
  /** Whether the subject is lines drawn with the scroll. */
  readonly drawn: boolean;
  /** 0..1; each feature of the subject counts the same. */
  readonly share: number;
  /** Features of which less than half is seen. */
  readonly hidden: readonly FeatureId[];
  readonly camera: Camera;
}

/** What the report reads of a story. */
export type SeenStory = Pick<Story, 'steps' | 'features' | 'input'>;

/** What covers the map at a step, on a screen. */
export type CoversOf = (step: StepKey, screen: Screen) => readonly Cover[];

/**
 * A row for each step and screen, in the order of the story. The controls lie where the layout model has them, unless told
 * otherwise.
 */
export function visibilityRows(
  story: SeenStory,
  screens: readonly Screen[] = PROOF_SCREENS,
  coversOf: CoversOf = (_, screen) => screenCovers(screen),
): VisibilityRow[] {
  return story.steps.flatMap((step) =>
    screens.map((screen) => visibilityRow(step, screen, coversOf(step.key, screen), story)),
  );
}

function visibilityRow(step: Step, screen: Screen, covers: readonly Cover[], story: SeenStory): VisibilityRow {
  const view = stepView(step.map, screen, covers, story.input.map);
  const subject = stepSubject(step, story.features, view.narrow);
  const shares = subject.map((part) => ({ id: part.id, share: partShare(part, view) }));
  return {
    step: step.key,
    screen,
    narrow: view.narrow,
    drawn: subject.some((part) => part.drawn),
    share: shares.reduce((sum, { share }) => sum + share, 0) / shares.length,
    hidden: shares.flatMap(({ id, share }) => (id !== null && share < 0.5 ? [id] : [])),
    camera: view.camera,
  };
}

/** At least one part. */
function stepSubject(
  { map }: Step,
  features: ReadonlyMap<FeatureId, MapFeature>,
  narrow: boolean,
): readonly SubjectPart[] {
  const drawn = map.highlight.length === 0;
  const parts = (drawn ? map.draw : map.highlight).flatMap((id) => features.get(id) ?? []);
  if (parts.length > 0) return parts.map(({ id, geometry, bounds }) => ({ id, geometry, bounds, drawn }));
  const target = map.camera[narrow ? 'narrow' : 'wide'];
  if (target.kind === 'bounds') return [{ id: null, geometry: null, bounds: target.bounds, drawn: false }];
  const [lng, lat] = target.center;
  return [
    { id: null, geometry: { type: 'Point', coordinates: [lng, lat] }, bounds: [lng, lat, lng, lat], drawn: false },
  ];
}
