import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Lang } from '../schema/text.ts';
import type { Bounds } from '../schema/geography.ts';
import type { FeatureId, Layer } from '../story/story.ts';
import { buildLayerTiles } from './layer-tiles.ts';

/** Where a layer's tiles lie. */
export interface LayerTileFiles {
  /** Absolute path of a folder with `z/x/y.mvt`. */
  readonly directory: string;
  /** Changes with the tiles: 16 hexadecimal digits. */
  readonly hash: string;
  readonly maxzoom: number;
  readonly bounds: Bounds;
}

const CACHE = 'node_modules/.cache/supply-lines/layers';
/** Code that decides what is in the tiles, from the project's root: a bundled module stands elsewhere. */
const CODE = ['src/basemap/layer-tiles.ts', 'src/map/display-features.ts', 'src/map/marks.ts'];

/** Writes the tiles of a layer into the cache, unless they are there for the same content. */
export async function writeLayerTiles(
  layer: Layer,
  lang: Lang,
  singledOut: ReadonlySet<FeatureId>,
): Promise<LayerTileFiles> {
  const { tiles, maxzoom, bounds } = buildLayerTiles(layer, lang, singledOut);
  const hash = await hashOf(layer, lang, singledOut);
  const directory = resolve(CACHE, hash);
  if (!(await isFolder(directory))) {
    // Written beside and then renamed: a build that is stopped half way leaves no folder that looks finished.
    const draft = `${directory}.${String(process.pid)}`;
    await rm(draft, { recursive: true, force: true });
    for (const { z, x, y, data } of tiles()) {
      const file = join(draft, String(z), String(x), `${String(y)}.mvt`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, data);
    }
    await rename(draft, directory).catch(async (reason: unknown) => {
      // Another process was faster: its folder has the same content.
      if (!(await isFolder(directory))) throw reason;
      await rm(draft, { recursive: true, force: true });
    });
  }
  return { directory, hash, maxzoom, bounds };
}

async function hashOf(layer: Layer, lang: Lang, singledOut: ReadonlySet<FeatureId>): Promise<string> {
  const hash = createHash('sha256')
    .update(lang)
    .update(layer.preset)
    .update([...singledOut].sort().join());
  for (const path of CODE) hash.update(await readFile(resolve(path)));
  for (const { id, properties, geometry } of layer.features) hash.update(JSON.stringify([id, properties, geometry]));
  return hash.digest('hex').slice(0, 16);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
