import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOverlap, type Box } from '../../../src/pictures/box.ts';
import {
  placeLabels,
  type LabelCandidate,
  type LabelPart,
  type Overlap,
} from '../../../src/pictures/label-placement.ts';

const SIZE = { width: 300, height: 200 };

const boxes: fc.Arbitrary<Box> = fc
  .tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 150 }), fc.integer({ min: 5, max: 60 }))
  .map(([x, y, size]) => [x, y, x + size, y + 12] as const);

function parts(overlap: fc.Arbitrary<Overlap>): fc.Arbitrary<LabelPart> {
  return fc.record({
    options: fc.array(fc.array(boxes, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
    overlap,
    ignored: fc.boolean(),
    optional: fc.boolean(),
  });
}

function candidates(overlap: fc.Arbitrary<Overlap>): fc.Arbitrary<LabelCandidate[]> {
  const part = parts(overlap);
  return fc.array(fc.record({ text: fc.option(part), icon: fc.option(part) }), { maxLength: 25 });
}

function part(box: Box, changes: Partial<LabelPart> = {}): LabelPart {
  return { options: [[box]], overlap: 'never', ignored: false, optional: false, ...changes };
}

function placedBoxes(labels: readonly LabelCandidate[]) {
  return placeLabels(labels, SIZE).flatMap((placed, index) =>
    (['text', 'icon'] as const).flatMap((kind) => {
      const option = placed[kind];
      const own = labels[index]?.[kind];
      if (option === null || own == null) return [];
      return (own.options[option] ?? []).map((box) => ({ box, index, part: own }));
    }),
  );
}

describe('labels', () => {
  test('never lie on each other unless one is ignored', () => {
    fc.assert(
      fc.property(candidates(fc.constant('never')), (labels) => {
        const placed = placedBoxes(labels);
        for (const one of placed) {
          for (const other of placed) {
            if (one.index === other.index || one.part.ignored || other.part.ignored) continue;
            expect(boxesOverlap(one.box, other.box)).toBe(false);
          }
        }
      }),
    );
  });

  test('that cooperate lie on each other, but never on one that does not', () => {
    fc.assert(
      fc.property(candidates(fc.constantFrom('never', 'cooperative')), (labels) => {
        const placed = placedBoxes(labels);
        for (const one of placed) {
          for (const other of placed) {
            const free = one.part.overlap === 'cooperative' && other.part.overlap === 'cooperative';
            if (one.index === other.index || free || one.part.ignored || other.part.ignored) continue;
            expect(boxesOverlap(one.box, other.box)).toBe(false);
          }
        }
      }),
    );
  });

  test('are not pushed away by later ones', () => {
    fc.assert(
      fc.property(candidates(fc.constantFrom('never', 'cooperative', 'always')), (labels) => {
        const half = Math.floor(labels.length / 2);
        expect(placeLabels(labels.slice(0, half), SIZE)).toEqual(placeLabels(labels, SIZE).slice(0, half));
      }),
    );
  });

  test('try their positions in order', () => {
    const taken = part([0, 0, 50, 20]);
    const text = part([0, 0, 50, 20], { options: [[[10, 5, 40, 15]], [[60, 5, 90, 15]], [[100, 5, 130, 15]]] });
    expect(
      placeLabels(
        [
          { text: taken, icon: null },
          { text, icon: null },
        ],
        SIZE,
      )[1],
    ).toEqual({ text: 1, icon: null });
  });

  test('overlap only when no position is free', () => {
    const taken = part([0, 0, 50, 20]);
    const text = part([0, 0, 50, 20], { options: [[[10, 5, 40, 15]], [[60, 5, 90, 15]]], overlap: 'always' });
    expect(
      placeLabels(
        [
          { text: taken, icon: null },
          { text, icon: null },
        ],
        SIZE,
      )[1]?.text,
    ).toBe(1);
    const crowded = part([0, 0, 50, 20], { options: [[[10, 5, 40, 15]], [[20, 5, 45, 15]]], overlap: 'always' });
    expect(
      placeLabels(
        [
          { text: taken, icon: null },
          { text: crowded, icon: null },
        ],
        SIZE,
      )[1]?.text,
    ).toBe(0);
  });

  test('stand and fall with their icon unless one is optional', () => {
    const taken = { text: part([0, 0, 50, 20]), icon: null };
    const label = { text: part([10, 5, 40, 15]), icon: part([60, 5, 70, 15]) };
    expect(placeLabels([taken, label], SIZE)[1]).toEqual({ text: null, icon: null });
    const optional = { ...label, text: part([10, 5, 40, 15], { optional: true }) };
    expect(placeLabels([taken, optional], SIZE)[1]).toEqual({ text: null, icon: 0 });
  });

  test('far outside the picture are left out, near it they are placed', () => {
    const far = { text: part([-300, 0, -250, 20]), icon: null };
    const near = { text: part([-80, 0, -20, 20]), icon: null };
    expect(placeLabels([far, near], SIZE).map(({ text }) => text)).toEqual([null, 0]);
  });
});
