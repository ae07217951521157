import { boxAround } from './box.ts';
import type { Point } from './screen.ts';
import { distanceToSegment } from './simplify-line.ts';

/**
 * The point of a polygon farthest from its edges, found to `precision` in the unit of its rings (the quadtree search of
 * Garcia-Castellanos and Lombardo 2007, as refined by V. Agafonkin); `null` for a polygon without area. Inner rings
 * count as edges.
 */
export function poleOfInaccessibility(rings: readonly (readonly Point[])[], precision: number): Point | null {
  const [minX, minY, maxX, maxY] = boxAround(rings.flat());
  const size = Math.min(maxX - minX, maxY - minY);
  if (!(size > 0)) return null;
  const queue: Cell[] = [];
  const half = size / 2;
  for (let x = minX; x < maxX; x += size) {
    for (let y = minY; y < maxY; y += size) queue.push(createCell([x + half, y + half], half, rings));
  }
  let best = createCell([(minX + maxX) / 2, (minY + maxY) / 2], 0, rings);
  while (queue.length > 0) {
    const cell = takeMost(queue);
    if (cell.distance > best.distance) best = cell;
    if (cell.most - best.distance <= precision) continue;
    const quarter = cell.half / 2;
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      queue.push(createCell([cell.center[0] + dx * quarter, cell.center[1] + dy * quarter], quarter, rings));
    }
  }
  return best.center;
}

interface Cell {
  readonly center: Point;
  readonly half: number;
  /** From the center to the nearest edge; negative outside. */
  readonly distance: number;
  /** The largest distance that any point of the cell can have. */
  readonly most: number;
}

function createCell(center: Point, half: number, rings: readonly (readonly Point[])[]): Cell {
  const distance = distanceToEdge(center, rings);
  return { center, half, distance, most: distance + half * Math.SQRT2 };
}

function takeMost(queue: Cell[]): Cell {
  let index = 0;
  queue.forEach((cell, i) => {
    if (cell.most > (queue[index]?.most ?? -Infinity)) index = i;
  });
  const [cell] = queue.splice(index, 1);
  if (cell === undefined) throw new Error('The search for a pole ran out of cells');
  return cell;
}

function distanceToEdge([x, y]: Point, rings: readonly (readonly Point[])[]): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    let from = ring.at(-1);
    for (const to of ring) {
      if (from === undefined) continue;
      if (from[1] > y !== to[1] > y && x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]) {
        inside = !inside;
      }
      least = Math.min(least, distanceToSegment([x, y], from, to));
      from = to;
    }
  }
  return inside ? least : -least;
}
