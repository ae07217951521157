import type { SpriteSpecification } from '@maplibre/maplibre-gl-style-spec';
import { cropImage, decodeImage } from './raster-image.ts';
import { readJson, readNeeded, type ReadFile } from './read-file.ts';
import type { StyleImage, StyleImages } from './style-images.ts';

interface SpriteEntry {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio?: number;
}

/**
 * The images of a style's sprite, from the sheet for screens of `pixelRatio`. Images of a sprite with an id other than
 * `default` have that id and a colon before their name.
 */
export async function readSprite(
  sprite: SpriteSpecification | undefined,
  pixelRatio: number,
  readFile: ReadFile,
): Promise<StyleImages> {
  const sprites = typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? []);
  const sheets = await Promise.all(sprites.map(async ({ id, url }) => readSheet(id, url, pixelRatio, readFile)));
  return new Map(sheets.flat());
}

const imagesBySheet = new WeakMap<Uint8Array, Map<string, StyleImage>>();

async function readSheet(
  id: string,
  url: string,
  pixelRatio: number,
  readFile: ReadFile,
): Promise<readonly (readonly [string, StyleImage])[]> {
  const path = pixelRatio > 1 ? `${url}@2x` : url;
  const entries = (await readJson(readFile, `${path}.json`)) as Record<string, SpriteEntry>;
  const file = await readNeeded(readFile, `${path}.png`);
  const sheet = await decodeImage(file);
  const known = imagesBySheet.get(file) ?? new Map<string, StyleImage>();
  imagesBySheet.set(file, known);
  return Object.entries(entries).map(([name, { x, y, width, height, pixelRatio: ratio = 1 }]) => {
    const image = known.get(name) ?? { ...cropImage(sheet, x, y, width, height), pixelRatio: ratio };
    known.set(name, image);
    return [id === 'default' ? name : `${id}:${name}`, image] as const;
  });
}
