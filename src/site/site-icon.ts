import { readFile } from 'node:fs/promises';
import { iconPicture } from '../pictures/icon-picture.ts';

/** The site's own icon, which browsers also get as it is. */
const ICON = 'public/favicon.svg';

/** The site's icon as PNG, `size` pixels wide. Rejects when the file is missing or no picture. */
export async function siteIcon(size: number, maskable: boolean): Promise<Uint8Array> {
  return iconPicture(await readFile(ICON), size, maskable);
}
