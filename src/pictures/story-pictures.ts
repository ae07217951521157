import { createHash } from 'node:crypto';
import { readFile as readFromDisk } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LayerTileFiles } from '../basemap/write-layer-tiles.ts';
import { mapImages } from '../map/map-images.ts';
import type { Theme } from '../map/basemap-palette.ts';
import type { PictureContents } from '../map/picture-contents.ts';
import { pictureCamera } from '../map/picture-frame.ts';
import type { TileSet } from '../map/tile-addresses.ts';
import type { Lang } from '../schema/text.ts';
import type { LayerId, Story } from '../story/story.ts';
import { findContents } from './find-contents.ts';
import { runLimited } from './run-limited.ts';
import { createPictureCache, drawingVersion, type CachedPicture } from './picture-cache.ts';
import { CROPS, planPictures, type PlannedPicture } from './picture-plan.ts';
import type { ReadFile } from './read-file.ts';
import { renderPicture } from './render-picture.ts';
import { createScreen } from './screen.ts';
import { cameraLimits, createStoryMap } from './story-map.ts';
import type { FindImage, StyleImage } from './style-images.ts';

/** What the pictures of a story are made from. */
export interface StoryPicturesOptions {
  readonly story: Story;
  /** Folder with the basemap's files, and the hash that names their content. */
  readonly basemap: { readonly directory: string; readonly hash: string };
  /** Tiles of layers that are drawn from tiles, by language. Default: none. */
  readonly layerTiles?: ReadonlyMap<Lang, ReadonlyMap<LayerId, LayerTileFiles>>;
  /** Default: light and dark. */
  readonly themes?: readonly Theme[];
  /** Which pictures to make. Default: all. */
  readonly only?: (picture: PlannedPicture) => boolean;
  /** Where finished pictures are kept, relative to the project's root. */
  readonly cache?: string;
  /** Pictures drawn at the same time. Default 2: drawing and encoding take turns. */
  readonly parallel?: number;
  /** Called after every picture. */
  readonly onProgress?: (progress: PictureProgress) => void;
}

/** A finished picture and how many there are. */
export interface PictureProgress {
  readonly done: number;
  readonly total: number;
  readonly picture: StoryPicture;
}

/** A finished picture of a story. */
export interface StoryPicture
  extends Pick<PlannedPicture, 'key' | 'crop' | 'theme' | 'lang'>, CachedPicture<PictureContents> {
  /** Of the image, in its own pixels. */
  readonly width: number;
  readonly height: number;
}

const CACHE = 'node_modules/.cache/supply-lines/pictures';
/** Stands for the basemap's folder in the addresses of a style. */
const BASEMAP_URL = 'basemap:/';
/** Pixels of the map's own marks per CSS pixel, as in the live map. */
const MARK_SCALE = 2;

/**
 * Makes every picture of a story, or takes it from the cache; in the order of the plan. Rejects when a picture cannot be
 * drawn, naming it.
 */
export async function buildStoryPictures(options: StoryPicturesOptions): Promise<readonly StoryPicture[]> {
  const { story, themes = ['light', 'dark'], only = () => true, parallel = 2, onProgress } = options;
  const planned = planPictures(story, themes).filter(only);
  const studio = await createStudio(options);
  let done = 0;
  return runLimited(planned, parallel, async (picture) => {
    const finished = await studio(picture);
    done += 1;
    onProgress?.({ done, total: planned.length, picture: finished });
    return finished;
  });
}

type Studio = (picture: PlannedPicture) => Promise<StoryPicture>;

/** What all pictures share: the cache, files already read, styles and marks already built. */
async function createStudio({ story, basemap, layerTiles, cache = CACHE }: StoryPicturesOptions): Promise<Studio> {
  const pictures = createPictureCache(cache, `${await drawingVersion()} ${marksVersion()} ${basemap.hash}`);
  const readFile = readMapFiles(basemap.directory, dirname(firstDirectory(layerTiles) ?? basemap.directory));
  const maps = remember((name: `${Theme} ${Lang}`) => {
    const [theme, lang] = name.split(' ') as [Theme, Lang];
    return createStoryMap(story, lang, theme, BASEMAP_URL, tileSets(layerTiles?.get(lang)));
  });
  const marks = remember((theme: Theme) => findMark(theme));
  const limits = cameraLimits(story);
  return async (picture) => {
    const { key, crop, theme, lang, map } = picture;
    const size = CROPS[crop];
    const { width, height, pixelRatio } = size;
    const camera = pictureCamera(crop, map, limits);
    const storyMap = maps(`${theme} ${lang}`);
    const shown = {
      ...size,
      camera,
      globalState: storyMap.stateFor(map, camera, crop),
      cutNames: storyMap.cutNamesFor(map, crop),
    };
    try {
      const flows = storyMap.flowsFor(map, camera);
      const inputs = { ...shown, style: storyMap.styleVersion(map), flows };
      const finished = await pictures.file(inputs, size.format, async () => {
        const style = storyMap.styleFor(map);
        const request = { ...shown, style, featureState: {}, findImage: marks(theme), readFile };
        const { file, names } = await renderPicture(request);
        const screen = createScreen(camera, width, height);
        return { file, about: findContents(names, flows, map.highlight, screen) };
      });
      return { key, crop, theme, lang, width: width * pixelRatio, height: height * pixelRatio, ...finished };
    } catch (cause) {
      throw new Error(`The ${crop} picture of ${key} (${theme}, ${lang}) could not be made`, { cause });
    }
  };
}

/** Stands for the folder that holds the folders of layers' tiles, in the addresses of a style. */
const LAYERS_URL = 'layers:/';

function tileSets(files: ReadonlyMap<LayerId, LayerTileFiles> | undefined): ReadonlyMap<LayerId, TileSet> {
  return new Map(
    [...(files ?? [])].map(([id, { hash, maxzoom, bounds }]) => [
      id,
      { template: `${LAYERS_URL}${hash}/{z}/{x}/{y}.mvt`, maxzoom, bounds },
    ]),
  );
}

function firstDirectory(layerTiles: StoryPicturesOptions['layerTiles']): string | undefined {
  const all = [...(layerTiles?.values() ?? [])].flatMap((files) => [...files.values()]);
  return all[0]?.directory;
}

/** Files of the basemap's folder, and of the folder of layers' tiles, each read once. */
function readMapFiles(basemap: string, layers: string): ReadFile {
  const read = remember(async (path: string) => {
    try {
      return await readFromDisk(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  });
  return (address) => {
    const [url, folder] = address.startsWith(LAYERS_URL) ? [LAYERS_URL, layers] : [BASEMAP_URL, basemap];
    return read(join(folder, decodeURIComponent(address.slice(url.length))));
  };
}

/** Stands for the marks, which a style names but does not hold. */
function marksVersion(): string {
  const hash = createHash('sha256');
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, { data }] of mapImages(theme, MARK_SCALE)) hash.update(name).update(data);
  }
  return hash.digest('hex');
}

function findMark(theme: Theme): FindImage {
  const images = new Map<string, StyleImage>();
  for (const [name, image] of mapImages(theme, MARK_SCALE)) images.set(name, { ...image, pixelRatio: MARK_SCALE });
  return (name) => Promise.resolve(images.get(name) ?? null);
}

/** The function's result, made once per argument. */
function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
