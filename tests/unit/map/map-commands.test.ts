import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand, diffFrames, type MapFrame } from '../../../src/map/map-commands.ts';
import type { Day } from '../../../src/story/story.ts';
import { anyCamera } from '../story-camera/arbitraries.ts';
import { featureIds, layerIds } from './map-states.ts';

const ids = ['a', 'b', 'c', 'd'];

const anyFrame: fc.Arbitrary<MapFrame> = fc.record({
  camera: anyCamera,
  layers: fc.shuffledSubarray(ids).map((some) => layerIds(...some)),
  highlight: fc.subarray(ids).map((some) => featureIds(...some)),
  marked: fc.constantFrom(null, ...ids),
  date: fc.constantFrom('2020-11-10', '2025-08-06').map((day) => day as Day),
  since: fc.constantFrom(null, '2019-01-01').map((day) => day as Day | null),
  drawn: fc
    .dictionary(fc.constantFrom(...ids), fc.double({ min: 0, max: 1, noNaN: true }))
    .map((each) => ({ ...each })),
});

test('turns any frame into the next', () => {
  fc.assert(
    fc.property(anyFrame, anyFrame, (before, after) => {
      expect(diffFrames(before, after, 'fly').reduce(applyCommand, before)).toEqual(after);
    }),
  );
});

test('turns whatever a map shows into the first frame, which leaves nothing unsaid', () => {
  fc.assert(
    fc.property(anyFrame, anyFrame, (shown, first) => {
      expect(diffFrames(null, first, 'fly').reduce(applyCommand, shown)).toEqual(first);
    }),
  );
});

test('shows the same frame by any way there', () => {
  fc.assert(
    fc.property(anyFrame, fc.array(anyFrame, { maxLength: 4 }), anyFrame, (start, way, end) => {
      const stops = [...way, end];
      const shown = stops.reduce(
        (frame, next, index) => diffFrames(stops[index - 1] ?? start, next, 'fly').reduce(applyCommand, frame),
        start,
      );
      expect(shown).toEqual(end);
    }),
  );
});

test('says nothing when nothing changes', () => {
  fc.assert(
    fc.property(anyFrame, (frame) => {
      expect(diffFrames(frame, structuredClone(frame), 'fly')).toEqual([]);
    }),
  );
});

test('says everything once, in a fixed order, and jumps when there was nothing before', () => {
  fc.assert(
    fc.property(anyFrame, (frame) => {
      const commands = diffFrames(null, frame, 'fly');
      expect(commands.map(({ kind }) => kind)).toEqual([
        'date',
        'since',
        'show-layers',
        'highlight',
        'mark',
        'draw',
        'camera',
      ]);
      expect(commands.at(-1)).toMatchObject({ move: 'jump' });
    }),
  );
});

test('moves the camera as asked and leaves alone what stays', () => {
  const camera = { center: [1, 2], zoom: 3, bearing: 0, pitch: 0 } as const;
  const frame: MapFrame = { camera, layers: [], highlight: [], marked: null, date: '2025-01-01' as Day, drawn: {} };
  const next = { ...frame, camera: { ...camera, zoom: 4 } };
  expect(diffFrames(frame, next, 'fly')).toEqual([{ kind: 'camera', camera: next.camera, move: 'fly' }]);
});
