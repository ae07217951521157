import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { bboxClip } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Bounds } from '../schema/geography.ts';
import { project } from '../story/camera.ts';
import { simplifyRing } from './simplify-ring.ts';

/** Part of the world and the size of the picture it is drawn into. */
export interface OutlineFrame {
  readonly bounds: Bounds;
  readonly width: number;
  readonly height: number;
}

/** How far the outline may leave the coast, in units of the picture, tried until the path is short enough. */
const TOLERANCES = [0.35, 0.5, 0.7, 1, 1.4, 2, 3];
/** Seas and islands smaller than this, in square units, are left out. */
const LEAST_AREA = 3;
/** Longest path, in characters: it stands in the page. */
const LONGEST_PATH = 2500;

/**
 * The sea within the frame as SVG path data of at most 2,500 characters, for a picture that is land where nothing is
 * drawn; from the prepared basemap, lakes of 5,000 square kilometres and more included. To be filled by the even-odd rule.
 */
export function seaOutline(frame: OutlineFrame): Promise<string> {
  const key = JSON.stringify(frame);
  const outline = outlines.get(key) ?? drawOutline(frame);
  outlines.set(key, outline);
  return outline;
}

/** Every page of an edition shows the same one. */
const outlines = new Map<string, Promise<string>>();

async function drawOutline(frame: OutlineFrame): Promise<string> {
  const rings = (await waters()).flatMap((shape) => clippedRings(shape, frame.bounds));
  const drawn = rings.map((ring) => ring.map((position) => toPicture(position, frame)));
  for (const tolerance of TOLERANCES) {
    const path = outlinePath(drawn, tolerance);
    if (path.length <= LONGEST_PATH) return path;
  }
  return '';
}

let read: Promise<readonly (Polygon | MultiPolygon)[]> | null = null;

function waters(): Promise<readonly (Polygon | MultiPolygon)[]> {
  read ??= readWaters();
  return read;
}

/** Least area of a lake, in square kilometres. */
const LEAST_LAKE = 5000;

async function readWaters(): Promise<readonly (Polygon | MultiPolygon)[]> {
  // From the project's root, not from this module: a bundled module stands elsewhere.
  const packed = await readFile(resolve('src/basemap/prepared/basemap.topojson.br'));
  const topology = JSON.parse((await promisify(brotliDecompress)(packed)).toString('utf8')) as Topology;
  return ['ocean', 'water'].flatMap((name) => {
    const object = topology.objects[name];
    if (object?.type !== 'GeometryCollection') throw new Error(`The prepared source has no collection "${name}".`);
    const { features } = feature(topology, object as GeometryCollection<{ a?: number }>);
    return features.flatMap(({ geometry, properties }) => {
      const isLarge = name === 'ocean' || (properties.a ?? 0) >= LEAST_LAKE;
      return isLarge && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') ? [geometry] : [];
    });
  });
}

function clippedRings(shape: Polygon | MultiPolygon, bounds: Bounds): readonly (readonly Position[])[] {
  const clipped: Geometry = bboxClip(shape, [...bounds]).geometry;
  if (clipped.type === 'Polygon') return clipped.coordinates;
  return clipped.type === 'MultiPolygon' ? clipped.coordinates.flat() : [];
}

type Point = readonly [x: number, y: number];

function toPicture([lng = 0, lat = 0]: Position, { bounds, width, height }: OutlineFrame): Point {
  const [left, top] = project([bounds[0], bounds[3]]);
  const [right, bottom] = project([bounds[2], bounds[1]]);
  const [x, y] = project([lng, lat]);
  return [((x - left) / (right - left)) * width, ((y - top) / (bottom - top)) * height];
}

function outlinePath(rings: readonly (readonly Point[])[], tolerance: number): string {
  return rings
    .filter((ring) => Math.abs(signedArea(ring)) >= LEAST_AREA)
    .map((ring) => ringPath(simplifyRing(ring, tolerance)))
    .join('');
}

/** Steps from point to point, in tenths of a unit, are the shortest way to write a ring. */
function ringPath(ring: readonly Point[]): string {
  const tenths = ring.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  const [first] = tenths;
  if (first === undefined || ring.length < 3) return '';
  const steps = tenths.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = tenths[index] ?? first;
    return pair([x - fromX, y - fromY]);
  });
  return `M${pair(first)}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

function pair([x, y]: Point): string {
  return `${String(x / 10)} ${String(y / 10)}`;
}

function signedArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
