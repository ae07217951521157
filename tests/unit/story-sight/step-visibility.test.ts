import { describe, expect, test } from 'vitest';
import { PROOF_SCREENS, screenCovers } from '../../../src/story/screen-layout.ts';
import { visibilityRows } from '../../../src/story/step-visibility.ts';
import type { MapState } from '../../../src/story/story.ts';
import { featureIds } from '../map/map-states.ts';
import { box, fit, line, point, sightStory } from './sight-stories.ts';

const both = (target: MapState['camera']['wide']) => ({ wide: target, narrow: target });
const wide = [{ width: 1440, height: 900 }];

describe('what a step is about', () => {
  const geometries = { seen: point(10, 45), far: point(40, 45), way: line([9, 45], [11, 45]) };

  test('is what it highlights, each feature counting the same', () => {
    const map = { camera: both(fit(9, 44, 11, 46)), highlight: featureIds('seen', 'far') };
    const rows = visibilityRows(sightStory([map], geometries));
    expect(rows.map(({ share }) => share)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(rows.map(({ hidden }) => hidden)).toEqual(rows.map(() => ['far']));
    expect(rows.map(({ screen }) => screen)).toEqual(PROOF_SCREENS);
  });

  test('is the lines it draws where it highlights nothing', () => {
    const map = { camera: both(fit(9, 44, 11, 46)), move: 'scrub', draw: featureIds('way') } as const;
    const [row] = visibilityRows(sightStory([map], geometries));
    expect(row).toMatchObject({ share: 1, drawn: true });
  });

  test('is what its camera fits where there is nothing else', () => {
    const [row] = visibilityRows(sightStory([{ camera: both(fit(9, 44, 11, 46)) }], {}));
    // Its corners lie under the controls of a small map.
    expect(row?.share).toBeGreaterThan(0.9);
  });
});

describe('a line that is drawn', () => {
  const way = line([0, 45], [30, 45]);
  const end = both(fit(29.9, 44.9, 30.1, 45.1));
  const drawing = { camera: end, move: 'scrub', draw: featureIds('way') } as const;

  test('is seen where the camera follows it', () => {
    const stops = [fit(-3, 43, 5, 47), fit(6, 43, 14, 47), fit(15, 43, 23, 47)];
    const map = { ...drawing, camera: both(fit(24, 43, 32, 47)), via: { wide: stops, narrow: stops } };
    const [row] = visibilityRows(sightStory([map], { way }), wide);
    expect(row?.share).toBeGreaterThan(0.75);
  });

  test('is hidden where the camera outruns it', () => {
    const [row] = visibilityRows(sightStory([drawing], { way }), wide);
    expect(row?.share).toBeLessThan(0.1);
    expect(row?.hidden).toEqual(['way']);
  });
});

describe('an area', () => {
  test('that is larger than the picture is seen as far as it fills it', () => {
    const map = { camera: both(fit(9, 44, 11, 46)), highlight: featureIds('land') };
    const [row] = visibilityRows(sightStory([map], { land: box(-30, 20, 50, 65) }), wide);
    expect(row?.share).toBe(1);
  });

  test('that lies half outside is half seen', () => {
    const map = {
      camera: both({ kind: 'center', center: [10, 45], zoom: 7, bearing: 0, pitch: 0 }),
      highlight: featureIds('land'),
    } as const;
    const share = (land: ReturnType<typeof box>) => visibilityRows(sightStory([map], { land }), wide)[0]?.share ?? 0;
    expect(share(box(9.8, 44.9, 10.2, 45.1))).toBe(1);
    expect(share(box(-40, 44.9, -39, 45.1))).toBe(0);
  });

  test('counts by its own shape, not by the extent around it', () => {
    const corner: [number, number][][] = [
      [
        [9, 44],
        [11, 44],
        [9, 46],
        [9, 44],
      ],
    ];
    const map = { camera: both(fit(9, 44, 11, 46)), highlight: featureIds('land') };
    const [row] = visibilityRows(sightStory([map], { land: { type: 'Polygon', coordinates: corner } }), wide);
    expect(row?.share).toBe(1);
  });
});

test('a mark under a control of a small map is hidden, and seen on a large one', () => {
  const small = { width: 360, height: 640 };
  expect(screenCovers({ width: 1440, height: 900 })).toEqual([]);
  // At zoom 6 a degree is 91 pixels: this point lies near the upper left corner of the small map.
  const camera = both({ kind: 'center', center: [10, 45], zoom: 6, bearing: 0, pitch: 0 });
  const map = { camera, highlight: featureIds('corner') };
  const shares = visibilityRows(sightStory([map], { corner: point(8.48, 45.5) }), [small, ...wide]);
  expect(shares.map(({ share }) => share)).toEqual([0, 1]);
});
