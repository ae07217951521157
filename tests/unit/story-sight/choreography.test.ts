import { expect, test } from 'vitest';
import { stepChanges } from '../../../src/story/choreography.ts';
import { featureIds, layerIds } from '../map/map-states.ts';
import { fit, point, sightStory } from './sight-stories.ts';

const near = { wide: fit(9, 44, 11, 46), narrow: fit(9, 44, 11, 46) };
const far = { wide: fit(40, 50, 40.1, 50.1), narrow: fit(40, 50, 40.1, 50.1) };
const geometries = { one: point(10, 45), two: point(10.2, 45) };

test('a step in the same frame does not fly', () => {
  expect(stepChanges(sightStory([{ camera: near }, { camera: near }], {}))[0]).toMatchObject({ flightMs: 0, news: 0 });
});

test('a far frame takes its time, unless the step jumps', () => {
  const [fly] = stepChanges(sightStory([{ camera: near }, { camera: far }], {}));
  const [jump] = stepChanges(sightStory([{ camera: near }, { camera: far, move: 'jump' }], {}));
  expect(fly?.flightMs).toBeGreaterThan(2500);
  expect(jump?.flightMs).toBe(0);
});

test('a step that follows the scroll is flown to where it begins', () => {
  const via = { wide: [near.wide], narrow: [near.narrow] };
  const [change] = stepChanges(sightStory([{ camera: near }, { camera: far, move: 'scrub', via }], {}));
  expect(change?.flightMs).toBe(0);
});

test('a new layer counts once with the highlights it brings, and not when only places are new', () => {
  const before = { layers: layerIds(), highlight: [] };
  const shown = { layers: layerIds('things'), highlight: featureIds('one', 'two') };
  expect(stepChanges(sightStory([before, shown], geometries))[0]?.news).toBe(2);
  expect(stepChanges(sightStory([before, { ...shown, highlight: [] }], geometries))[0]?.news).toBe(1);
  expect(stepChanges(sightStory([shown, shown], geometries))[0]?.news).toBe(0);
  expect(stepChanges(sightStory([before, { layers: layerIds('unknown'), highlight: [] }], geometries))[0]?.news).toBe(
    0,
  );
});
