import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** What a picture file is: its size in bytes and, as shown, in pixels; a fingerprint of its bytes, 12 hexadecimal digits. */
export interface PictureFileFacts {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly hash: string;
}

/** Facts of a picture; `null` when the bytes are no picture that can be shown. */
export async function pictureFacts(bytes: Uint8Array): Promise<PictureFileFacts | null> {
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    return { bytes: bytes.length, width: autoOrient.width, height: autoOrient.height, hash };
  } catch {
    // Whatever the library dislikes about the bytes, nobody could see the picture; the check words it.
    return null;
  }
}
