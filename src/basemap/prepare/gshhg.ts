import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run.ts';

/** A line of GSHHG or WDBII: points `[lng, lat]`. */
type Line = readonly (readonly [number, number])[];

/** What GMT can dump: shores of seas (1), of lakes (2), of islands in lakes (3); rivers by class (0 the widest to 4). */
export type GshhgPart = { readonly shores: 1 | 2 | 3 } | { readonly rivers: 0 | 1 | 2 | 3 | 4 };

/**
 * Writes lines of GSHHG within `bbox` (`west,south,east,north`) as GeoJSON `file` with property `c`, the class. The
 * lines are cut at the edges of the 1° bins in which GSHHG is stored.
 */
export async function dumpGshhg(gmt: string, folder: string, bbox: string, parts: readonly GshhgPart[], file: string) {
  const features = [];
  for (const part of parts) {
    for (const line of parseLines(await runProgram(gmt, coastArguments(bbox, part), folder))) {
      const properties = { c: 'shores' in part ? part.shores : part.rivers };
      features.push({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: line } });
    }
  }
  await writeFile(join(folder, file), JSON.stringify({ type: 'FeatureCollection', features }));
}

function coastArguments(bbox: string, part: GshhgPart): readonly string[] {
  const [west, south, east, north] = bbox.split(',');
  const what = 'shores' in part ? [`-A0/${part.shores}/${part.shores}`, `-W${part.shores}`] : [`-I${part.rivers}`];
  return ['pscoast', `-R${west}/${east}/${south}/${north}`, '-Df', '-M', ...what];
}

/** Lines of GMT's multiple segment format: `>` starts a segment, each other line is `lng lat`. */
export function parseLines(text: string): readonly Line[] {
  return text
    .split(/^>.*\n/m)
    .map((segment) => segment.split('\n').flatMap(parsePoint))
    .filter((line) => line.length > 1);
}

function parsePoint(row: string): readonly [number, number][] {
  const [lng, lat] = row.trim().split(/\s+/).map(Number);
  if (lng === undefined || lat === undefined || row.startsWith('#')) return [];
  return [[round(lng > 180 ? lng - 360 : lng), round(lat)]];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
