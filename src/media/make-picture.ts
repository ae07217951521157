import sharp from 'sharp';

/** Details survive, and a picture of 960 pixels stays near 100 kB. */
const QUALITY = 78;

/**
 * A picture as WebP, so many pixels wide, upright, without what the camera wrote into it: place and device of whoever
 * took it are nobody's business. Rejects when the bytes are no picture.
 */
export async function makePicture(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  return sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true }).webp({ quality: QUALITY }).toBuffer();
}
