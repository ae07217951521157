import { createHash } from 'node:crypto';
import { readFile as readFromDisk } from 'node:fs/promises';
import { join } from 'node:path';
import { mapImages } from '../map/map-images.ts';
import type { Theme } from '../map/basemap-palette.ts';
import { pictureCamera } from '../map/picture-frame.ts';
import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';
import { runLimited } from './run-limited.ts';
import { createPictureCache, drawingVersion, type CachedPicture } from './picture-cache.ts';
import { CROPS, planPictures, type PlannedPicture } from './picture-plan.ts';
import type { ReadFile } from './read-file.ts';
import { renderPicture } from './render-picture.ts';
import { cameraLimits, createStoryMap } from './story-map.ts';
import type { FindImage, StyleImage } from './style-images.ts';

/** What the pictures of a story are made from. */
export interface StoryPicturesOptions {
  readonly story: Story;
  /** Folder with the basemap's files, and the hash that names their content. */
  readonly basemap: { readonly directory: string; readonly hash: string };
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
export interface StoryPicture extends Pick<PlannedPicture, 'key' | 'crop' | 'theme' | 'lang'>, CachedPicture {
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
async function createStudio({ story, basemap, cache = CACHE }: StoryPicturesOptions): Promise<Studio> {
  const pictures = createPictureCache(cache, `${await drawingVersion()} ${marksVersion()} ${basemap.hash}`);
  const readFile = readBasemap(basemap.directory);
  const maps = remember((name: `${Theme} ${Lang}`) => {
    const [theme, lang] = name.split(' ') as [Theme, Lang];
    return createStoryMap(story, lang, theme, BASEMAP_URL);
  });
  const marks = remember((theme: Theme) => findMark(theme));
  const limits = cameraLimits(story);
  return async (picture) => {
    const { key, crop, theme, lang, map } = picture;
    const size = CROPS[crop];
    const { width, height, pixelRatio } = size;
    const camera = pictureCamera(crop, map, limits);
    const storyMap = maps(`${theme} ${lang}`);
    const inputs = { ...size, camera, style: storyMap.styleFor(map), globalState: storyMap.stateFor(map) };
    try {
      const finished = await pictures.file(inputs, size.format, async () => {
        const drawing = { ...inputs, featureState: {}, findImage: marks(theme), readFile };
        return (await renderPicture(drawing)).file;
      });
      return { key, crop, theme, lang, width: width * pixelRatio, height: height * pixelRatio, ...finished };
    } catch (cause) {
      throw new Error(`The ${crop} picture of ${key} (${theme}, ${lang}) could not be made`, { cause });
    }
  };
}

/** Files of the basemap's folder, each read once. */
function readBasemap(directory: string): ReadFile {
  const read = remember(async (path: string) => {
    try {
      return await readFromDisk(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  });
  return (address) => read(join(directory, decodeURIComponent(address.slice(BASEMAP_URL.length))));
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
