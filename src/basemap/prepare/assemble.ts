import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { runMapshaper } from './run.ts';

/**
 * Borders between states that the United Nations' maps show as undetermined or as ceasefire lines, by country pair; with
 * a box `[west, south, east, north]` where only a part of the border is meant.
 */
const CONTESTED: readonly { readonly pair: string; readonly box?: readonly [number, number, number, number] }[] = [
  { pair: 'RS-XK' },
  { pair: 'IL-PS' },
  { pair: 'IL-SY' },
  { pair: 'IN-PK', box: [73.5, 32.4, 78, 37.5] },
  { pair: 'CN-IN', box: [77, 31, 84, 37] },
  { pair: 'CN-PK' },
];

/**
 * Writes the prepared source `to`: one quantised topology, brotli, with the objects `ocean`, `water`, `river`,
 * `river-far`, `border` (`d: 1` where contested), `province`, `disputed` and `country`. Returns its size in bytes.
 */
export async function assemble(folder: string, to: string): Promise<number> {
  await runMapshaper(folder, [
    ...['-i', 'borders.geojson', 'name=near', '-i', 'far-borders.geojson', 'name=far'],
    ...['-merge-layers', 'target=near,far', 'force', 'name=border', '-i', 'ocean.geojson', 'name=ocean'],
    ...['-target', 'border', '-erase', 'ocean', '-explode', '-filter', 'this.length>60'],
    ...['-each', `d=${contestedExpression()}`, '-dissolve', 'p,d', '-o', 'land-borders.geojson', 'precision=0.00001'],
  ]);
  await runMapshaper(folder, [
    ...['-i', 'countries.geojson', 'name=near', '-i', 'far-countries.geojson', 'name=far'],
    ...['-merge-layers', 'target=near,far', 'force', 'name=country', '-filter', `/^[A-Z]{2}$/.test(a2)`],
    ...['-dissolve', 'a2', '-o', 'all-countries.geojson', 'precision=0.00001'],
  ]);
  const layers = {
    ocean: 'ocean',
    water: 'water',
    river: 'rivers',
    'river-far': 'rivers-far',
    border: 'land-borders',
    province: 'provinces',
    disputed: 'disputed',
    country: 'all-countries',
  };
  await runMapshaper(folder, [
    ...['-i', ...Object.values(layers).map((file) => `${file}.geojson`), 'combine-files'],
    ...Object.entries(layers).flatMap(([name, file]) => ['-rename-layers', name, `target=${file}`]),
    ...['-o', 'basemap.topojson', 'format=topojson', 'target=*', 'quantization=2000000'],
  ]);
  const bytes = compress(await readFile(join(folder, 'basemap.topojson')));
  await writeFile(to, bytes);
  return bytes.length;
}

function contestedExpression(): string {
  const cases = CONTESTED.map(({ pair, box }) => {
    if (box === undefined) return `p==='${pair}'`;
    const [west, south, east, north] = box;
    const middle = `(this.bounds[0]+this.bounds[2])/2>${west}&&(this.bounds[0]+this.bounds[2])/2<${east}`;
    return `p==='${pair}'&&${middle}&&(this.bounds[1]+this.bounds[3])/2>${south}&&(this.bounds[1]+this.bounds[3])/2<${north}`;
  });
  return `${cases.join('||')} ? 1 : 0`;
}

function compress(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}
