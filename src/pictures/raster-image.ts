import sharp from 'sharp';
import type { RgbaImage } from './png.ts';

const decoded = new WeakMap<Uint8Array, Promise<RgbaImage>>();

/** The pixels of a picture file, decoded once as long as the file is kept. */
export function decodeImage(file: Uint8Array): Promise<RgbaImage> {
  const known = decoded.get(file) ?? decode(file);
  decoded.set(file, known);
  return known;
}

async function decode(file: Uint8Array): Promise<RgbaImage> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A part of an image, in whole pixels; it must lie inside. */
export function cropImage(image: RgbaImage, left: number, top: number, width: number, height: number): RgbaImage {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * image.width + left) * 4;
    data.set(image.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { width, height, data };
}
