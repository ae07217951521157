import sharp from 'sharp';

/** Kinds of picture files: `webp` for pages, `jpeg` for previews that other services make. */
export type PictureFormat = 'webp' | 'jpeg';

/** Opaque pixels: red, green, blue, alpha, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const BEST_QUALITY = 84;
/** Below this thin lines and small letters fray. */
const LEAST_QUALITY = 34;
/** How quality falls with the size wanted, found on maps; small enough that a guess is rarely too low. */
const FALL = 0.45;

/** The picture as a file of at most `maxBytes`, where the least quality allows; otherwise at the least quality. */
export async function encodePicture(
  { width, height, pixels }: Pixels,
  format: PictureFormat,
  maxBytes: number,
): Promise<Buffer> {
  const image = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  const encode = (quality: number): Promise<Buffer> =>
    format === 'webp'
      ? image.clone().webp({ quality, effort: 4 }).toBuffer()
      : image.clone().jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer();
  let quality = BEST_QUALITY;
  let file = await encode(quality);
  while (file.length > maxBytes && quality > LEAST_QUALITY) {
    const guess = Math.floor(quality * (maxBytes / file.length) ** FALL);
    quality = Math.max(LEAST_QUALITY, Math.min(quality - 2, guess));
    file = await encode(quality);
  }
  return file;
}
