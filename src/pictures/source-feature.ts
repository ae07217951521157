import type { Box } from './box.ts';
import type { Point } from './screen.ts';

/** 1 points, 2 lines, 3 polygons: the numbers that vector tiles use. */
export type GeometryType = 1 | 2 | 3;

/** A feature of a source, or the part of it in one tile. */
export interface SourceFeature {
  readonly type: GeometryType;
  /** From the data or, with `promoteId`, from a property; `undefined` for none. */
  readonly id: string | number | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  /** World widths. Points: one list of all; lines: each; polygons: all rings, closed, outer and inner mixed. */
  readonly geometry: readonly (readonly Point[])[];
  /** The tile it came from; what lies outside its box belongs to a neighbour. `null` for features known whole. */
  readonly tile: SourceTile | null;
  /** The zoom beyond which the source's tiles are enlarged. */
  readonly maxZoom: number;
}

/** A tile by its address, with its extent in world widths. */
export interface SourceTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** The tile at an address. */
export function sourceTile(z: number, x: number, y: number): SourceTile {
  const size = 1 / 2 ** z;
  return { z, x, y, box: [x * size, y * size, (x + 1) * size, (y + 1) * size] };
}

/** All points of a feature that lie in its own tile; a point on the edge belongs to one tile only. World widths. */
export function ownPoints(feature: SourceFeature): readonly Point[] {
  const points = feature.geometry.flat();
  if (feature.tile === null) return points;
  const [west, north, east, south] = feature.tile.box;
  return points.filter(([x, y]) => x >= west && x < east && y >= north && y < south);
}
