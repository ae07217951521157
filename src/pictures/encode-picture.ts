import sharp from 'sharp';

/** Kinds of picture files: `webp` for pages, `jpeg` for previews that other services make. */
export type PictureFormat = 'webp' | 'jpeg';

/** Opaque pixels: red, green, blue, alpha, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** From best to least: below the last one thin lines and small letters fray. */
const QUALITIES = [84, 78, 72, 66, 60] as const;

/** The picture as a file of at most `maxBytes`, where the least quality allows; otherwise at the least quality. */
export async function encodePicture(
  { width, height, pixels }: Pixels,
  format: PictureFormat,
  maxBytes: number,
): Promise<Buffer> {
  const image = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  let file = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    const encoder =
      format === 'webp'
        ? image.clone().webp({ quality, effort: 4 })
        : image.clone().jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:4:4' });
    file = await encoder.toBuffer();
    if (file.length <= maxBytes) break;
  }
  return file;
}
