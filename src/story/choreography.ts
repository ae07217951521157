import { resolveCamera } from './camera.ts';
import { buildFlightArc, nominalFlightMs } from './flight-arc.ts';
import { DEFAULT_MAX_ZOOM } from './map-state.ts';
import { PROOF_SCREENS, type Screen, screenLayout, screenViewport } from './screen-layout.ts';
import type { SeenStory } from './step-visibility.ts';
import type { Step, StepKey, Story } from './story.ts';

/** What changes are read from. */
export type ChangingStory = SeenStory & Pick<Story, 'layers'>;

/** How the map changes from one step to the next. */
export interface StepChange {
  readonly step: StepKey;
  /** Time of the flight at an even speed, before it is held to its limits; on the screen where it is longest; 0 for a jump. */
  readonly flightMs: number;
  /** New layers and highlights: a layer that holds a new highlight counts with it. Layers of places only name things. */
  readonly news: number;
}

/** The change to each step but the first, in the order of the story. */
export function stepChanges(story: ChangingStory): StepChange[] {
  return story.steps.slice(1).map((step, index) => {
    const before = story.steps[index] ?? step;
    return { step: step.key, flightMs: longestFlightMs(before, step, story), news: countNews(before, step, story) };
  });
}

function longestFlightMs(before: Step, step: Step, story: SeenStory): number {
  if (step.map.move === 'jump') return 0;
  return Math.max(...PROOF_SCREENS.map((screen) => flightMs(before, step, screen, story)));
}

/** A step that follows the scroll begins at the first camera on its way; the map flies there. */
function flightMs(before: Step, step: Step, screen: Screen, { input }: SeenStory): number {
  const limits = { bounds: input.map.bounds, maxZoom: input.map.maxZoom ?? DEFAULT_MAX_ZOOM };
  const side = screenLayout(screen) === 'overlay' ? 'wide' : 'narrow';
  const viewport = screenViewport(screen, step.map.card);
  const from = resolveCamera(before.map.camera[side], screenViewport(screen, before.map.card), limits);
  const to = resolveCamera(step.map.via[side][0] ?? step.map.camera[side], viewport, limits);
  return nominalFlightMs(buildFlightArc(from, to, viewport.width));
}

function countNews(before: Step, step: Step, { layers }: ChangingStory): number {
  const highlights = step.map.highlight.filter((id) => !before.map.highlight.includes(id));
  const bare = step.map.layers.filter((id) => {
    const layer = layers.get(id);
    if (before.map.layers.includes(id) || layer === undefined || layer.preset === 'place') return false;
    return !layer.features.some((feature) => highlights.includes(feature.id));
  });
  return highlights.length + bare.length;
}
