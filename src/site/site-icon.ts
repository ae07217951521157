import { readFile } from 'node:fs/promises';
import { iconPicture } from '../pictures/icon-picture.ts';

/** The site's own icon, which browsers also get as it is. */
const ICON = 'public/favicon.svg';

/** The site's icon as an address that holds it: a tenth of a kilobyte in a page, instead of a request beside its picture. */
export async function siteIconUrl(): Promise<string> {
  const svg = (await readFile(ICON, 'utf8')).trim().replaceAll('"', "'");
  return `data:image/svg+xml,${svg.replace(/[%#<> ]/g, encodeURIComponent)}`;
}

/** The site's icon as PNG, `size` pixels wide. Rejects when the file is missing or no picture. */
export async function siteIcon(size: number, maskable: boolean): Promise<Uint8Array> {
  return iconPicture(await readFile(ICON), size, maskable);
}
