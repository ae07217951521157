import { alongLine, crosses, grow, linesCross, overlaps, type Rect } from './note-geometry.ts';
import { type Candidate, CLEARANCE, type NoteRequest, type PlacedNote, placesFor } from './note-places.ts';
import type { NameInBox } from './map-view.ts';

/**
 * Finds room for notes beside the features they are about. Decides on boxes only and knows no map and no text; the same
 * request always gets the same answer.
 */

/** Each note that finds no room costs more than any place; the first note most. */
const MISSING = 10_000;

/**
 * One entry per note, in order; `null` for a note that finds no room. Notes lie inside the free part, clear of obstacles,
 * marks and each other; lines cross no note, obstacle or other line. Where no place with a line is left, the note goes
 * right under or over its mark without one.
 */
export function placeNotes(request: NoteRequest): readonly (PlacedNote | null)[] {
  const work = placingNotes(request);
  for (;;) {
    const { value, done } = work.next();
    if (done) return value;
  }
}

/** The same in small parts, for a page that must not be held up; each has asked the map about one place at most. */
export function* placingNotes(request: NoteRequest): Generator<void, readonly (PlacedNote | null)[]> {
  const places: (readonly Candidate[])[] = [];
  for (const each of placesFor(request)) places.push(yield* clearFirst(each, request));
  const attempts = orders(request.notes.length).map((order) => fill(order, places, request));
  const best = attempts.reduce<Attempt | null>(
    (least, each) => (least === null || each.cost < least.cost ? each : least),
    null,
  );
  return request.notes.map((_, index) => best?.chosen.get(index)?.placed ?? null);
}

interface Attempt {
  readonly chosen: ReadonlyMap<number, Candidate>;
  readonly cost: number;
}

/** Every order in which up to three notes can choose; more notes choose as they come. */
function orders(count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (count > 3) return [all];
  return all.reduce<number[][]>(
    (lists, item) =>
      lists.flatMap((list) => Array.from({ length: list.length + 1 }, (_, at) => list.toSpliced(at, 0, item))),
    [[]],
  );
}

/** Lets the notes choose one after the other, each the cheapest place that those before have left. */
function fill(order: readonly number[], places: readonly (readonly Candidate[])[], request: NoteRequest): Attempt {
  const chosen = new Map<number, Candidate>();
  let cost = 0;
  for (const index of order) {
    const taken = [...chosen.values()];
    const found = places[index]?.find((candidate) => taken.every((other) => areApart(candidate, other)));
    if (found !== undefined) chosen.set(index, found);
    cost += found?.cost ?? MISSING * (request.notes.length - index);
  }
  return { chosen, cost };
}

function areApart(a: Candidate, b: Candidate): boolean {
  if (overlaps(grow(a.box, CLEARANCE), b.box)) return false;
  const [one, two] = [a.placed.leader, b.placed.leader];
  if (one && crosses(one[0], one[1], grow(b.box, 2))) return false;
  if (two && crosses(two[0], two[1], grow(a.box, 2))) return false;
  return !(one && two && linesCross(one, two));
}

/** The map is asked at most so many times about a note's best places, since asking takes time. */
const QUESTIONS = 600;

/** What a place does to names and lines, from the least harm to the worst, and what that costs where notes choose together. */
const HARM_COSTS = {
  none: 0,
  'strikes other': 30,
  'hides line': 30,
  'hides other': 60,
  'strikes told': 300,
  'hides told': 900,
} as const;
type Harm = keyof typeof HARM_COSTS;

/**
 * Puts places that touch no name and no line first, then those that do the least harm. Far places are not looked at once
 * there are as many harmless ones beside each other as there are notes; they come before those that are known to hide a
 * name which the step tells of.
 */
function* clearFirst(
  places: readonly Candidate[],
  { nameIn, notes }: NoteRequest,
): Generator<void, readonly Candidate[]> {
  if (nameIn === undefined) return places;
  const found: Record<Harm, Candidate[]> = {
    none: [],
    'strikes other': [],
    'hides line': [],
    'hides other': [],
    'strikes told': [],
    'hides told': [],
  };
  const beside: Candidate[] = [];
  let [tried, asked] = [0, 0];
  const ask = (box: Rect): NameInBox => {
    asked += 1;
    return nameIn(box);
  };
  for (const place of places) {
    if (asked >= QUESTIONS || beside.length >= notes.length) break;
    const harm = harmOf(place, ask);
    found[harm].push({ ...place, cost: place.cost + HARM_COSTS[harm] });
    if (harm === 'none' && beside.every((other) => areApart(place, other))) beside.push(place);
    tried += 1;
    yield;
  }
  const { 'hides told': worst, ...others } = found;
  return [...Object.values(others).flat(), ...places.slice(tried), ...worst];
}

function harmOf({ box, placed, hidesLine }: Candidate, nameIn: NonNullable<NoteRequest['nameIn']>): Harm {
  const hidden = nameIn(box);
  if (hidden === 'told') return 'hides told';
  if (hidden === 'other') return 'hides other';
  if (hidesLine) return 'hides line';
  const struck = placed.leader === null ? [] : alongLine(placed.leader).map(nameIn);
  if (struck.includes('told')) return 'strikes told';
  return struck.includes('other') ? 'strikes other' : 'none';
}
