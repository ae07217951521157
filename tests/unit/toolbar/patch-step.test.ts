import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { StepChanges } from '../../../src/schema/step-changes.ts';
import type { Edit } from '../../../src/toolbar/text-edits.ts';
import { patchStep } from '../../../src/toolbar/patch-step.ts';

const CHAPTER = `# The chapter
place: harbour # where it is
steps:
  # First the view.
  - id: view
    camera: { center: [7.66, 47.53], zoom: 8.5 } # close
    narrow: { fit: [a, "b"], maxZoom: 9 }
    layers: [river, 'places']   # last on top
    highlight:
      - a # one
      - b
    date: "1986-11-01"
  - id: 'second'   # quoted
    move: jump
    camera:
      # a frame
      box: [1, 2, 3, 4]
      maxZoom: 7 # not closer
    layers: []
corrections:
  - { date: 2026-01-01, kind: update, text: { en: "x # y" } }
`;

function patched(text: string, step: string, changes: StepChanges): string {
  const patch = patchStep(text, step, changes);
  if (patch.kind === 'refused') throw new Error(patch.reason);
  return patch.text;
}

/** Lines that differ, old and new. */
function changedLines(changes: StepChanges, step = 'view'): readonly string[] {
  const [before, after] = [CHAPTER.split('\n'), patched(CHAPTER, step, changes).split('\n')];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

test('only the numbers of a camera change', () => {
  expect(changedLines({ camera: { center: [7.7, 47.53], zoom: 9.25 } })).toEqual([
    '-    camera: { center: [7.66, 47.53], zoom: 8.5 } # close',
    '+    camera: { center: [7.7, 47.53], zoom: 9.25 } # close',
  ]);
});

test('another kind of camera takes the place of the old one, its comment stays', () => {
  expect(changedLines({ camera: { fit: ['a', 'b'], maxZoom: 9 } })).toEqual([
    '-    camera: { center: [7.66, 47.53], zoom: 8.5 } # close',
    '+    camera: { fit: [a, b], maxZoom: 9 } # close',
  ]);
  expect(changedLines({ camera: { center: [2, 3], zoom: 5 } }, 'second')).toEqual([
    '-      box: [1, 2, 3, 4]',
    '-      maxZoom: 7 # not closer',
    '+      center: [2, 3]',
    '+      zoom: 5 # not closer',
  ]);
});

test('entries come and go one by one, in lists of either form, with the quotes of the others', () => {
  expect(changedLines({ layers: ['river', 'gas', 'places'], highlight: ['b'] })).toEqual([
    "-    layers: [river, 'places']   # last on top",
    '-      - a # one',
    "+    layers: [river, gas, 'places']   # last on top",
  ]);
  expect(changedLines({ highlight: ['a', 'b', 'c'] })).toEqual(['+      - c']);
});

test('fields come in the order of the guide and go as lines', () => {
  expect(changedLines({ narrow: null, move: 'scrub', draw: ['a'] })).toEqual([
    '-    narrow: { fit: [a, "b"], maxZoom: 9 }',
    '+    move: scrub',
    '+    draw: [a]',
  ]);
  expect(changedLines({ date: '1990-02-03' })).toEqual(['-    date: "1986-11-01"', '+    date: "1990-02-03"']);
});

test('Windows line endings and a byte order mark stay', () => {
  const windows = `\uFEFF${CHAPTER.replaceAll('\n', '\r\n')}`;
  const text = patched(windows, 'second', { date: '1990-02-03', layers: ['river'], camera: { box: [1, 2, 3, 5] } });
  expect(text.startsWith('\uFEFF#')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(text).toContain('box: [1, 2, 3, 5]');
});

test('unknown steps, broken files and shared values are left alone', () => {
  expect(patchStep(CHAPTER, 'third', {})).toEqual({ kind: 'refused', reason: 'unknown-step' });
  expect(patchStep('steps: [', 'view', {})).toEqual({ kind: 'refused', reason: 'unreadable' });
  const shared = 'steps:\n  - id: a\n    camera: &c { box: [1, 2, 3, 4] }\n  - id: b\n    camera: *c\n';
  const wanted = { camera: { box: [1, 2, 3, 5] } } satisfies StepChanges;
  expect(patchStep(shared, 'a', wanted)).toEqual({ kind: 'refused', reason: 'unusual' });
  expect(patchStep(shared, 'b', wanted)).toEqual({ kind: 'refused', reason: 'unusual' });
});

/** The text with rounds of edits made, each character outside of them kept. */
function afterRounds(text: string, rounds: readonly (readonly Edit[])[]): string {
  return rounds.reduce(
    (before, edits) =>
      edits
        .toSorted((a, b) => b.start - a.start || b.end - a.end)
        .reduce((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), before),
    text,
  );
}

test('stops on the way come and go one by one, with the comments of the others', () => {
  const text = `steps:
  - id: way
    camera: { box: [1, 2, 3, 4] }
    via: # the way
      - { fit: [a] } # begins here
      - box: [5, 6, 7, 8]
        maxZoom: 7
    move: scrub
    layers: []
`;
  const [first, second] = [{ fit: ['a'] }, { box: [5, 6, 7, 8] as [number, number, number, number], maxZoom: 7 }];
  const added = { center: [9, 10] as [number, number], zoom: 5 };
  const patched = (via: StepChanges['via']) => {
    const patch = patchStep(text, 'way', { via });
    return patch.kind === 'patched' ? patch.text : patch.reason;
  };
  expect(patched([first, second, added])).toBe(
    text.replace('maxZoom: 7\n', 'maxZoom: 7\n      - { center: [9, 10], zoom: 5 }\n'),
  );
  expect(patched([first])).toBe(text.replace('      - box: [5, 6, 7, 8]\n        maxZoom: 7\n', ''));
  expect(patched([first, { ...second, maxZoom: 8 }])).toBe(text.replace('maxZoom: 7', 'maxZoom: 8'));
});

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const coordinate = fc.integer({ min: -17900000, max: 17900000 }).map((value) => value / 100000);
const latitude = coordinate.map(
  (value) =>
    // Never -0.
    Math.round((value / 2.2) * 1e5) / 1e5 + 0,
);
const zoom = fc.integer({ min: 0, max: 1400 }).map((value) => value / 100);
const angles = fc.record(
  { bearing: fc.integer({ min: -180, max: 180 }), pitch: fc.integer({ min: 0, max: 60 }) },
  { requiredKeys: [] },
);
const target = fc.oneof(
  fc.tuple(fc.array(id, { minLength: 1, maxLength: 4 }), angles).map(([fit, rest]) => ({ fit, ...rest })),
  fc.tuple(fc.tuple(coordinate, latitude, coordinate, latitude), zoom).map(([box, maxZoom]) => ({ box, maxZoom })),
  fc.tuple(fc.tuple(coordinate, latitude), zoom, angles).map(([center, z, rest]) => ({ center, zoom: z, ...rest })),
);
const ids = fc.array(id, { minLength: 1, maxLength: 5 });
const changes: fc.Arbitrary<StepChanges> = fc.record(
  {
    camera: target,
    narrow: fc.option(target),
    via: fc.option(fc.array(target, { minLength: 1, maxLength: 3 })),
    layers: fc.array(id, { maxLength: 4 }),
    highlight: fc.option(ids),
    date: fc.option(fc.constantFrom('2025-08-06', '1999-01-31')),
    draw: fc.option(ids),
    move: fc.option(fc.constantFrom('fly' as const, 'scrub' as const, 'jump' as const)),
    card: fc.option(fc.constantFrom('left' as const, 'right' as const)),
  },
  { requiredKeys: [] },
);

test('whatever is wanted, the result reads so, and every character outside the changed ranges is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('view', 'second'), changes), { maxLength: 4 }),
      fc.boolean(),
      (edits, windows) => {
        let text = windows ? CHAPTER.replaceAll('\n', '\r\n') : CHAPTER;
        for (const [step, wanted] of edits) {
          const patch = patchStep(text, step, wanted);
          if (patch.kind === 'refused') throw new Error(`${patch.reason}\n${text}\n${JSON.stringify(wanted)}`);
          expect(afterRounds(text, patch.rounds)).toBe(patch.text);
          const read = (parse(patch.text) as { steps: Record<string, unknown>[] }).steps.find(
            (each) => each['id'] === step,
          );
          for (const [key, value] of Object.entries(wanted)) expect(read?.[key] ?? null).toEqual(value ?? null);
          for (const comment of ['# The chapter', '# where it is', '# First the view.', '# quoted', '# a frame']) {
            expect(patch.text).toContain(comment);
          }
          text = patch.text;
        }
      },
    ),
    { numRuns: 150 },
  );
});
