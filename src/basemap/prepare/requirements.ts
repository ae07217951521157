import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** A package that stage A reads, with the file that proves it is there and what the record says about it. */
export interface Requirement {
  readonly name: string;
  readonly file: string;
  readonly data: string;
  readonly licence: string;
}

/** A package of data on npm; `file` is relative to the package. */
export interface NpmPackage extends Requirement {
  readonly version: string;
}

/** Debian packages; `file` is relative to the root folder given (`/`, or a folder with unpacked packages). */
export const DEBIAN_PACKAGES: readonly Requirement[] = [
  {
    name: 'gmt',
    file: 'usr/bin/gmt',
    data: 'the program that unpacks GSHHG',
    licence: 'LGPL-3+ (program, nothing of it is published)',
  },
  {
    name: 'gdal-bin',
    file: 'usr/bin/ogr2ogr',
    data: 'the program that reads GeoPackage',
    licence: 'MIT (program, nothing of it is published)',
  },
  {
    name: 'gmt-gshhg-full',
    file: 'usr/share/gmt-gshhg/binned_GSHHS_f.nc',
    data: 'GSHHG shores, lakes and WDBII rivers (Wessel and Smith 1996)',
    licence: 'LGPL-3+',
  },
  {
    name: 'libmagics++-data',
    file: 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp',
    data: 'Natural Earth 1:10m rivers',
    licence: 'public domain',
  },
  {
    name: 'qgis-common',
    file: 'usr/share/qgis/resources/data/world_map.gpkg',
    data: 'Natural Earth 1:10m provinces, disputed lines, countries outside the frame',
    licence: 'public domain',
  },
  {
    name: 'marble-qt-data',
    file: 'usr/share/marble/data/maps/earth/srtm/3/000000/000000_000000.jpg',
    data: 'NASA SRTM30 elevation as a grey picture of two arc minutes',
    licence: 'public domain by origin (package LGPL-2.1+)',
  },
];

/** npm packages of data, by version; they are fetched into the work folder and never become dependencies. */
export const NPM_PACKAGES: readonly NpmPackage[] = [
  {
    name: '@osm_borders/maritime_10m',
    version: '1.1.0',
    file: 'borders.geo.json',
    data: 'country polygons, OpenStreetMap of December 2024',
    licence: 'ODbL 1.0',
  },
  {
    name: '@geo-maps/earth-seas-10m',
    version: '0.6.0',
    file: 'map.geo.json',
    data: 'sea polygons, OpenStreetMap of November 2017',
    licence: 'ODbL 1.0 (the package names other licences; the data are OpenStreetMap)',
  },
  {
    name: '@geo-maps/earth-lakes-10m',
    version: '0.6.0',
    file: 'map.geo.json',
    data: 'lakes, OpenStreetMap of November 2017; to test which lakes still exist, and the shape of those that shrank',
    licence: 'ODbL 1.0 (see above)',
  },
];

/** The Debian packages whose proof file is missing below `root`; empty when all are there. */
export async function missingDebianPackages(root: string): Promise<readonly Requirement[]> {
  // Programs must be installed; only packages of plain data can stand below another root.
  const place = (file: string) => join(/^usr\/bin\/|gshhg/.test(file) ? '/' : root, file);
  const there = await Promise.all(DEBIAN_PACKAGES.map(({ file }) => exists(place(file))));
  return DEBIAN_PACKAGES.filter((_, index) => !there[index]);
}

/** What to type to get the packages, or to unpack the data packages into a folder of one's own. */
export function installAdvice(missing: readonly Requirement[], root: string): string {
  const names = missing.map(({ name }) => name).join(' ');
  return [
    `Missing (data looked for below ${root}): ${names}`,
    `Install them:      sudo apt-get install --no-install-recommends ${names}`,
    'Packages of plain data can also be unpacked without installing; pass that folder with --root:',
    '                   apt-get download <name> && dpkg-deb -x <name>_*.deb <folder>',
  ].join('\n');
}

/** Whether a file can be read. */
export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
