import type { Point } from './screen.ts';

/** A part of a line, and whether its ends were cut at the edge of a tile. */
export type LinePart = readonly Point[];

/**
 * Joins parts of lines whose ends meet within `tolerance`, so that dashes and line ends do not restart at the edges of
 * tiles. Direction is kept: the end of one part meets the start of the next. Parts that meet nothing stay as they are.
 */
export function joinLines(parts: readonly LinePart[], tolerance: number): readonly LinePart[] {
  const byStart = new Map<string, number[]>();
  parts.forEach((part, index) => {
    const start = part[0];
    if (start !== undefined) for (const key of cellsAround(start, tolerance)) push(byStart, key, index);
  });
  const used = new Set<number>();
  const followed = new Set<number>();
  const next = parts.map((part, index) => {
    const found = findNext(part, index, parts, byStart, followed, tolerance);
    if (found !== null) followed.add(found);
    return found;
  });
  const chain = (first: number): LinePart => {
    const points: Point[] = [];
    let index: number | null = first;
    while (index !== null && !used.has(index)) {
      used.add(index);
      const part: LinePart = parts[index] ?? [];
      points.push(...(points.length === 0 ? part : part.slice(1)));
      index = next[index] ?? null;
    }
    return points;
  };
  const starts = parts.map((_, index) => index).filter((index) => !followed.has(index));
  const open = starts.map(chain);
  // What is left are closed chains, in which every part follows another.
  const closed = parts.flatMap((_, index) => (used.has(index) ? [] : [chain(index)]));
  return [...open, ...closed];
}

function findNext(
  part: LinePart,
  index: number,
  parts: readonly LinePart[],
  byStart: ReadonlyMap<string, readonly number[]>,
  followed: ReadonlySet<number>,
  tolerance: number,
): number | null {
  const end = part.at(-1);
  if (end === undefined) return null;
  const candidates = byStart.get(cellOf(end, tolerance)) ?? [];
  for (const other of candidates) {
    const start = parts[other]?.[0];
    if (other === index || followed.has(other) || start === undefined) continue;
    if (Math.hypot(start[0] - end[0], start[1] - end[1]) <= tolerance) return other;
  }
  return null;
}

function cellOf([x, y]: Point, size: number): string {
  return `${Math.floor(x / size)} ${Math.floor(y / size)}`;
}

function cellsAround([x, y]: Point, size: number): readonly string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => cellOf([x + dx * size, y + dy * size], size)));
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
