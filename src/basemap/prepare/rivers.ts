import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FRAME_BBOX, DETAIL_METRES } from './frame.ts';
import { dumpGshhg } from './gshhg.ts';
import { nearestPoint, type Point } from './nearest-point.ts';
import { runMapshaper } from './run.ts';

/**
 * Rivers. WDBII runs half a kilometre to a whole one beside the true course, so where a river is the border the border's
 * exact course takes its place, and tributaries are led up to it.
 */

/** A border within this distance of a wide river, over at least this length, is taken for the river itself. Metres. */
const ALONG = { distance: 3000, length: 12_000 };
/** WDBII is dropped within this distance of such a border; a tributary cut there is continued over at most `reach`. Metres. */
const REPLACED = { distance: 3500, reach: 6000 };

/** Widths in metres of border rivers that are seen as areas close up; with the northern end of the stretch meant. */
const WIDTHS = [
  { pair: 'RO-UA', north: 45.75, metres: 700 },
  { pair: 'BG-RO', north: 90, metres: 800 },
  { pair: 'RO-RS', north: 44.9, metres: 900 },
] as const;

interface RiverLine {
  readonly type: 'Feature';
  readonly properties: { readonly c: number; readonly p?: string };
  readonly geometry: { readonly type: 'LineString'; readonly coordinates: readonly Point[] };
}

/**
 * Writes `rivers.geojson` (for zoom 7 and on; property `c`: 0 widest to 4; `p`: country pair where the river is the
 * border, `w`: its width in metres where known) and `rivers-far.geojson` (for smaller zooms; property `r`: 1 most important to 9). Needs `borders.geojson`
 * and `ocean.geojson`; `centerlines` are Natural Earth's rivers.
 */
export async function prepareRivers(folder: string, gmt: string, centerlines: string): Promise<void> {
  const classes = ([0, 1, 2, 3, 4] as const).map((rivers) => ({ rivers }));
  await dumpGshhg(gmt, folder, FRAME_BBOX, classes, 'all-rivers.geojson');
  await runMapshaper(folder, [
    ...['-i', centerlines, 'name=far', '-clip', `bbox=${FRAME_BBOX}`, '-filter', 'scalerank<=9'],
    ...['-each', 'r=Math.round(scalerank)', '-filter-fields', 'r', '-simplify', 'dp', 'interval=300'],
    ...['-o', 'rivers-far.geojson', 'precision=0.0001'],
  ]);
  await runMapshaper(folder, [
    ...[
      '-i',
      'borders.geojson',
      'name=borders',
      '-i',
      'ocean.geojson',
      'name=ocean',
      '-target',
      'borders',
      '-erase',
      'ocean',
    ],
    ...['-i', 'all-rivers.geojson', 'name=near', '-filter', 'c<=2', '-buffer', `${ALONG.distance}m`, '-dissolve'],
    ...[
      '-target',
      'borders',
      '-clip',
      'near',
      '-explode',
      '-filter',
      `this.length>${ALONG.length}`,
      '-each',
      `c=1;w=${widthExpression()}`,
    ],
    ...['-o', 'border-rivers.geojson', 'precision=0.00001'],
    ...['-buffer', `${REPLACED.distance}m`, '-dissolve', 'name=replaced'],
    ...[
      '-i',
      'all-rivers.geojson',
      'name=rivers',
      '-erase',
      'replaced',
      '-simplify',
      'dp',
      `interval=${DETAIL_METRES * 2}`,
    ],
    ...['-explode', '-filter', 'this.length>500', '-o', 'free-rivers.geojson', 'precision=0.00001', 'target=rivers'],
  ]);
  const original = await readLines(folder, 'all-rivers.geojson');
  const courses = await readLines(folder, 'border-rivers.geojson');
  const free = leadUp(await readLines(folder, 'free-rivers.geojson'), original, courses);
  await writeFile(
    join(folder, 'rivers.geojson'),
    JSON.stringify({ type: 'FeatureCollection', features: [...free, ...courses] }),
  );
}

function widthExpression(): string {
  return `${WIDTHS.map(({ pair, north, metres }) => `p==='${pair}'&&this.bounds[3]<${north}?${metres}:`).join('')}undefined`;
}

/**
 * Continues rivers that were cut off near a border river up to the nearest point of its course. An end that was an end
 * before stays as it is.
 */
export function leadUp(
  free: readonly RiverLine[],
  original: readonly RiverLine[],
  courses: readonly RiverLine[],
): readonly RiverLine[] {
  const ends = new Set(original.flatMap((line) => endsOf(line).map(cell)));
  const paths = courses.map(({ geometry }) => geometry.coordinates);
  const reach = (point: Point): readonly Point[] => {
    if (ends.has(cell(point))) return [];
    const target = nearestPoint(point, paths, REPLACED.reach);
    return target === null ? [] : [target];
  };
  return free.map((line) => {
    const [first, last] = endsOf(line);
    const coordinates = [...reach(first), ...line.geometry.coordinates, ...reach(last)];
    return { ...line, geometry: { type: 'LineString', coordinates } };
  });
}

function endsOf({ geometry: { coordinates } }: RiverLine): readonly [Point, Point] {
  const [first, last] = [coordinates[0], coordinates.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A river without points.');
  return [first, last];
}

function cell([lng, lat]: Point): string {
  return `${lng.toFixed(4)},${lat.toFixed(4)}`;
}

async function readLines(folder: string, file: string): Promise<readonly RiverLine[]> {
  const { features } = JSON.parse(await readFile(join(folder, file), 'utf8')) as {
    features: (Omit<RiverLine, 'geometry'> & {
      geometry: RiverLine['geometry'] | { readonly type: 'MultiLineString' } | null;
    })[];
  };
  return features.filter((feature): feature is RiverLine => feature.geometry?.type === 'LineString');
}
