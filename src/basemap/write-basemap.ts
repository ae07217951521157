import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { RELIEF_EXTENTS } from '../map/basemap-extent.ts';
import { PALETTES, type Theme } from '../map/basemap-palette.ts';
import { buildFonts } from './build-fonts.ts';
import { buildLabels, placeGeometries } from './build-labels.ts';
import { buildSprite } from './build-sprite.ts';
import { buildTiles } from './build-tiles.ts';
import type { PlaceEntry } from './places.ts';
import { countryLayers, TILE_LAYERS, type TileLayer } from './tile-layers.ts';
import { tintRelief } from './tint-relief.ts';

/** Where a built basemap lies. */
export interface BasemapFiles {
  /** Absolute path; to be copied whole to where `baseUrl` of `buildBasemap` points. */
  readonly directory: string;
  /** Changes when anything in it may have changed: 16 hexadecimal digits. */
  readonly hash: string;
}

/** What a story asks of its basemap. */
export interface BasemapRequest {
  /** Every character that the story writes on its map, in any order, repeats allowed. */
  readonly characters: string;
  /** Countries that the story singles out, as ISO codes of two letters: no others can be. Default: none. */
  readonly countries?: readonly string[];
  /** Languages of the names. Default: German and English. A language without own names takes the English ones. */
  readonly languages?: readonly string[];
  /** Folder in which finished basemaps are kept. Default: `node_modules/.cache/supply-lines/basemap` of the working folder. */
  readonly cache?: string;
}

// From the project's root, not from this module: a bundled module stands elsewhere.
const sources = resolve('src/basemap');
const prepared = join(sources, 'prepared');

/** What does not depend on the story is built once for all of them: shading the relief takes longest. */
const GROUND = 'node_modules/.cache/supply-lines/ground';

/**
 * Builds tiles, names, fonts and relief into a folder of the cache and returns it; a folder that is already there for
 * the same input is returned at once. Throws when the prepared source is damaged.
 */
export async function buildBasemapFiles(request: BasemapRequest): Promise<BasemapFiles> {
  const {
    characters,
    countries = [],
    languages = ['de', 'en'],
    cache = 'node_modules/.cache/supply-lines/basemap',
  } = request;
  const hash = await hashOf(sortedSet(characters), sortedSet(countries), languages.join());
  const directory = await keptFolder(join(process.cwd(), cache, hash), async (draft) => {
    const topology = await readTopology();
    const ground = await keptFolder(join(process.cwd(), GROUND, await hashOf()), (folder) =>
      writeGround(folder, topology),
    );
    await cp(ground, draft, { recursive: true });
    await writeWords(draft, { characters, languages, topology });
    if (countries.length > 0) await writeTiles(createWriter(draft), 'countries', topology, countryLayers(countries));
  });
  return { directory, hash };
}

function sortedSet(parts: Iterable<string>): string {
  return [...new Set(parts)].sort().join('');
}

/** A folder of the cache, filled where it is missing. Written beside and then renamed: a build that is stopped half way leaves no folder that looks finished. */
async function keptFolder(directory: string, fill: (draft: string) => Promise<void>): Promise<string> {
  if (await isFolder(directory)) return directory;
  const draft = `${directory}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await fill(draft);
  await rename(draft, directory).catch(async (reason: unknown) => {
    // Another process was faster: its folder has the same content.
    if (!(await isFolder(directory))) throw reason;
    await rm(draft, { recursive: true, force: true });
  });
  return directory;
}

type Write = (path: string, data: Uint8Array | string) => Promise<void>;

/** Land, water, borders and relief, the same for every story. */
async function writeGround(folder: string, topology: Topology): Promise<void> {
  const write = createWriter(folder);
  await Promise.all([
    buildSprite().then((files) => Promise.all(files.map(({ path, data }) => write(path, data)))),
    writeRelief(write),
    writeTiles(write, 'tiles', topology, TILE_LAYERS),
    readFile(join(sources, 'CREDITS.md')).then((data) => write('CREDITS.md', data)),
  ]);
}

/** Names in the story's languages, and fonts with the characters that these and the story need. */
async function writeWords(
  folder: string,
  {
    characters,
    languages,
    topology,
  }: Required<Pick<BasemapRequest, 'characters' | 'languages'>> & { readonly topology: Topology },
): Promise<void> {
  const places = JSON.parse(await readFile(join(prepared, 'places.json'), 'utf8')) as readonly PlaceEntry[];
  const write = createWriter(folder);
  const geometries = placeGeometries(places, topology);
  const labels = languages.map((lang) => ({ lang, json: JSON.stringify(buildLabels(places, geometries, lang)) }));
  const fonts = await buildFonts(characters + labels.map(({ json }) => json).join(''));
  await Promise.all([
    ...labels.map(({ lang, json }) => write(`labels-${lang}.json`, json)),
    ...fonts.map(({ path, data }) => write(path, data)),
  ]);
}

async function readTopology(): Promise<Topology> {
  const packed = await readFile(join(prepared, 'basemap.topojson.br'));
  return JSON.parse((await promisify(brotliDecompress)(packed)).toString('utf8')) as Topology;
}

/** Writes below a folder and makes each sub-folder once. */
function createWriter(folder: string): Write {
  const made = new Map<string, Promise<unknown>>();
  return async (path, data) => {
    const parent = dirname(join(folder, path));
    const making = made.get(parent) ?? mkdir(parent, { recursive: true });
    made.set(parent, making);
    await making;
    await writeFile(join(folder, path), data);
  };
}

async function writeTiles(
  write: Write,
  folder: string,
  topology: Topology,
  layers: Readonly<Record<string, TileLayer>>,
): Promise<void> {
  const writing: Promise<void>[] = [];
  for (const { z, x, y, data } of buildTiles(topology, layers))
    writing.push(write(`${folder}/${z}/${x}/${y}.mvt`, data));
  await Promise.all(writing);
}

async function writeRelief(write: Write): Promise<void> {
  for (const { name } of RELIEF_EXTENTS) {
    const grey = await readFile(join(prepared, `relief-${name}.webp`));
    for (const theme of Object.keys(PALETTES) as Theme[]) {
      await write(`relief-${name}-${theme}.avif`, await tintRelief(grey, PALETTES[theme]));
    }
  }
}

/** What goes into a basemap besides the request, relative to this folder. */
const INPUTS = [
  ...['prepared/basemap.topojson.br', 'prepared/places.json', 'CREDITS.md'],
  ...RELIEF_EXTENTS.map(({ name }) => `prepared/relief-${name}.webp`),
  ...['build-fonts', 'build-labels', 'build-sprite', 'build-tiles', 'places', 'river-course'].map(script),
  ...[
    'tile-layers',
    'tile-range',
    'tint-relief',
    'write-basemap',
    '../map/basemap-extent',
    '../map/basemap-fonts',
    '../map/basemap-palette',
  ].map(script),
];

function script(name: string): string {
  return `${name}.ts`;
}

async function hashOf(...request: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(request.join('\0'));
  for (const data of await Promise.all(INPUTS.map((file) => readFile(join(sources, file))))) hash.update(data);
  return hash.digest('hex').slice(0, 16);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
