import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rect } from '../../../src/map/note-geometry.ts';
import { noteRequest } from '../../../src/map/note-request.ts';

const at = [10, 50] as const;
const step = {
  notes: [{ text: 'A note', anchors: [at], isMark: true }],
  marks: [{ at, name: 'A place', isQuiet: false }],
};
const situation = {
  step,
  free: { x: 0, y: 0, width: 700, height: 400 },
  covers: [],
  screenPoint: () => [300, 200] as const,
  sizeOf: () => ({ width: 100, height: 30 }),
};

test('on a picture that is shown larger, marks and names take as much more room around their spots, and notes do not', () => {
  const usual = noteRequest(situation);
  fc.assert(
    fc.property(fc.double({ min: 1, max: 3, noNaN: true }), (scale) => {
      const larger = noteRequest({ ...situation, scale });
      const back = (box: Rect): Rect => ({
        x: 300 + (box.x - 300) / scale,
        y: 200 + (box.y - 200) / scale,
        width: box.width / scale,
        height: box.height / scale,
      });
      for (const kind of ['marks', 'names'] as const) {
        expect(larger[kind]).toHaveLength(usual[kind].length);
        for (const [index, box] of larger[kind].entries()) {
          for (const side of ['x', 'y', 'width', 'height'] as const) {
            expect(back(box)[side]).toBeCloseTo(usual[kind][index]?.[side] ?? NaN, 6);
          }
        }
      }
      expect(larger.notes[0]?.reach).toBeCloseTo((usual.notes[0]?.reach ?? NaN) * scale, 6);
      expect(larger.notes[0]).toMatchObject({ width: 100, height: 30, anchors: [[300, 200]] });
    }),
  );
});
