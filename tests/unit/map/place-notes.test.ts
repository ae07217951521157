import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, grow, isWithin, linesCross, overlaps, type Rect } from '../../../src/map/note-geometry.ts';
import type { NoteRequest, PlacedNote } from '../../../src/map/note-places.ts';
import { placeNotes } from '../../../src/map/place-notes.ts';

const free: Rect = { x: 8, y: 8, width: 784, height: 584 };

const rects = (most: number) =>
  fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 760 }),
      y: fc.integer({ min: 0, max: 560 }),
      width: fc.integer({ min: 4, max: 160 }),
      height: fc.integer({ min: 4, max: 80 }),
    }),
    { maxLength: most },
  );

const notes = fc.array(
  fc.record({
    anchors: fc.array(fc.tuple(fc.integer({ min: -50, max: 850 }), fc.integer({ min: -50, max: 650 })), {
      minLength: 1,
      maxLength: 4,
    }),
    reach: fc.constantFrom(0, 11),
    width: fc.integer({ min: 40, max: 220 }),
    height: fc.integer({ min: 20, max: 90 }),
  }),
  { minLength: 1, maxLength: 4 },
);

const requests: fc.Arbitrary<NoteRequest> = fc.record({
  notes,
  free: fc.constant(free),
  obstacles: rects(5),
  marks: rects(4),
  names: rects(4),
});

function boxes(request: NoteRequest, placed: readonly (PlacedNote | null)[]): readonly Rect[] {
  return placed.flatMap((note, index) => {
    const size = request.notes[index];
    return note && size ? [{ x: note.x, y: note.y, width: size.width, height: size.height }] : [];
  });
}

const leadersOf = (placed: readonly (PlacedNote | null)[]) =>
  placed.flatMap((note) => (note?.leader ? [note.leader] : []));

describe('placeNotes', () => {
  it('leaves the lines in sight that the step is about', () => {
    const note = { anchors: [[400, 300]] as const, reach: 11, width: 120, height: 50 };
    const request = { notes: [note], free, obstacles: [], marks: [], names: [] };
    const [usual] = boxes(request, placeNotes(request));
    if (usual === undefined) throw new Error('A note alone finds no room');
    const y = usual.y + usual.height / 2;
    const line = [
      [usual.x, y],
      [usual.x + usual.width, y],
    ] as const;
    const [moved] = boxes(request, placeNotes({ ...request, lines: [line] }));
    expect(moved && crosses(line[0], line[1], moved)).toBe(false);
  });

  it('keeps every note inside the free part and clear of controls and marks', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const box of boxes(request, placeNotes(request))) {
          expect(isWithin(box, free)).toBe(true);
          expect([...request.obstacles, ...request.marks].filter((other) => overlaps(box, other))).toEqual([]);
        }
      }),
    );
  });

  it('keeps notes apart, and their lines clear of notes, controls and each other', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const placed = placeNotes(request);
        const all = boxes(request, placed);
        for (const [index, box] of all.entries()) {
          expect(all.filter((other, at) => at !== index && overlaps(box, other))).toEqual([]);
        }
        const leaders = leadersOf(placed);
        for (const [index, [from, to]] of leaders.entries()) {
          expect(all.filter((box) => crosses(from, to, grow(box, -1)))).toEqual([]);
          expect(request.obstacles.filter((box) => crosses(from, to, box))).toEqual([]);
          expect(leaders.filter((other, at) => at !== index && linesCross([from, to], other))).toEqual([]);
        }
      }),
    );
  });

  it('leads every line to a spot of its own note', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const [index, note] of placeNotes(request).entries()) {
          if (!note?.leader) continue;
          const [, [x, y]] = note.leader;
          const { anchors = [], reach = 0 } = request.notes[index] ?? {};
          expect(Math.min(...anchors.map(([ax, ay]) => Math.hypot(ax - x, ay - y)))).toBeLessThanOrEqual(reach + 1e-6);
        }
      }),
    );
  });

  it('gives the same answer to the same request', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(placeNotes(request)).toEqual(placeNotes(structuredClone(request)));
      }),
    );
  });

  const note = { anchors: [[400, 300]] as const, reach: 11, width: 120, height: 40 };
  const open = { free, obstacles: [], marks: [], names: [] };

  it('stays near when all is free', () => {
    const [placed] = placeNotes({ ...open, notes: [note] });
    expect(placed?.leader).not.toBeNull();
    expect(Math.hypot((placed?.x ?? 0) + 60 - 400, (placed?.y ?? 0) + 20 - 300)).toBeLessThan(110);
  });

  it('goes round a name where there is room', () => {
    const name = { x: 411, y: 291, width: 300, height: 18 };
    const [placed] = placeNotes({ ...open, names: [name], notes: [note] });
    expect(overlaps({ x: placed?.x ?? 0, y: placed?.y ?? 0, width: 120, height: 40 }, name)).toBe(false);
  });

  it('takes another place when the map has a name under its line', () => {
    const [first] = placeNotes({ ...open, notes: [note] });
    if (!first?.leader) throw new Error('The note has no line.');
    const [[fromX, fromY], [toX, toY]] = first.leader;
    const name = grow({ x: (fromX + toX) / 2, y: (fromY + toY) / 2, width: 0, height: 0 }, 1);
    const [second] = placeNotes({ ...open, notes: [note], nameIn: (box) => (overlaps(box, name) ? 'other' : 'none') });
    if (!second?.leader) throw new Error('The note has no line.');
    expect(crosses(...second.leader, name)).toBe(false);
  });

  it('rather runs its line behind a name than hides a line which the step is about', () => {
    const lines = [
      [
        [0, 300],
        [800, 300],
      ] as const,
    ];
    // To the left and the right of the mark there is no name, above and below there is one.
    const nameIn = ({ y, height }: Rect) => (height < 30 && (y < 298 || y + height > 302) ? 'other' : 'none');
    const near = { x: 240, y: 230, width: 320, height: 140 };
    const [placed] = placeNotes({ ...open, free: near, notes: [note], lines, nameIn });
    const box = { x: placed?.x ?? 0, y: placed?.y ?? 0, width: 120, height: 40 };
    expect(crosses([0, 300], [800, 300], box)).toBe(false);
  });

  it('goes right under its mark without a line where no line has room', () => {
    const narrow = { x: 300, y: 200, width: 200, height: 160 };
    const walls = [
      { x: 300, y: 200, width: 200, height: 85 },
      { x: 300, y: 352, width: 200, height: 8 },
    ];
    const [placed] = placeNotes({ ...open, free: narrow, obstacles: walls, notes: [{ ...note, height: 34 }] });
    expect(placed).toEqual({ x: 340, y: 310, leader: null });
  });

  it('leaves out a note whose feature is not in view, and keeps its place in the list', () => {
    const placed = placeNotes({ ...open, notes: [{ ...note, anchors: [[-20, 50]] }, note] });
    expect(placed[0]).toBeNull();
    expect(placed[1]).not.toBeNull();
  });
});
