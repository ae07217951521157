import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { assemble } from './assemble.ts';
import { prepareCountries } from './countries.ts';
import { fetchPackages } from './fetch-packages.ts';
import { unpackWorld } from './geopackage.ts';
import { prepareLakes } from './lakes.ts';
import { prepareLines } from './lines.ts';
import { buildRecord, debianVersions } from './record.ts';
import { prepareRelief } from './relief.ts';
import { installAdvice, missingDebianPackages } from './requirements.ts';
import { prepareRivers } from './rivers.ts';
import { prepareSea } from './sea.ts';
import { RELIEF_EXTENTS } from '../../map/basemap-extent.ts';

/**
 * `npm run basemap:prepare -- --work <folder> [--root <folder>]`: makes the prepared source of the basemap anew from
 * packaged data. Needed only when data or their treatment change; its result is committed. `--work` keeps downloads and
 * half-products (some 300 MB); `--root` is where the Debian packages' files lie, `/` unless they were unpacked elsewhere.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { work: { type: 'string' }, root: { type: 'string', default: '/' } } });
  if (values.work === undefined) return fail('Name a folder for downloads and half-products: --work <folder>');
  const missing = await missingDebianPackages(values.root);
  if (missing.length > 0) return fail(installAdvice(missing, values.root));
  await prepare(resolve(values.work), values.root);
  return 0;
}

async function prepare(work: string, root: string): Promise<void> {
  const [share, programs] = [join(root, 'usr/share'), '/usr/bin'];
  const prepared = fileURLToPath(new URL('../prepared', import.meta.url));
  await Promise.all([work, prepared].map((folder) => mkdir(folder, { recursive: true })));
  const packages = await fetchPackages(work);
  const data = (name: string) => packages.get(name) ?? '';
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['world', () => unpackWorld(join(programs, 'ogr2ogr'), work, join(share, 'qgis/resources/data/world_map.gpkg'))],
    ['countries and borders', () => prepareCountries(work, data('@osm_borders/maritime_10m'))],
    ['seas', () => prepareSea(work, data('@geo-maps/earth-seas-10m'), 'ne-countries.geojson')],
    ['lakes', () => prepareLakes(work, join(programs, 'gmt'), data('@geo-maps/earth-lakes-10m'))],
    [
      'rivers',
      () => prepareRivers(work, join(programs, 'gmt'), join(share, 'magics/10m/ne_10m_rivers_lake_centerlines.shp')),
    ],
    ['province and disputed lines', () => prepareLines(work)],
    ['relief', () => prepareRelief(join(share, 'marble/data/maps/earth/srtm/3'), prepared)],
    ['prepared source', () => assemble(work, join(prepared, 'basemap.topojson.br'))],
  ];
  for (const [name, run] of steps) {
    const start = performance.now();
    await run();
    console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  await writeRecord(prepared);
}

async function writeRecord(prepared: string): Promise<void> {
  const names = ['basemap.topojson.br', ...RELIEF_EXTENTS.map(({ name }) => `relief-${name}.webp`)];
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(join(prepared, name))).size })),
  );
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(join(prepared, 'RECORD.md'), buildRecord({ day, debian: await debianVersions(), files }));
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

process.exitCode = await main();
