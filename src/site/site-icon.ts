import { readFile } from 'node:fs/promises';
import { iconPicture } from '../pictures/icon-picture.ts';
import type { Urls } from './urls.ts';

/** The site's own icon. */
const ICON = 'public/favicon.svg';

/** The site's icon as PNG, `size` pixels wide. Rejects when the file is missing or no picture. */
export async function siteIcon(size: number, maskable: boolean): Promise<Uint8Array> {
  return iconPicture(await readFile(ICON), size, maskable);
}

/** Icons of up to so many characters stand in every page. */
const SMALL_LENGTH = 2048;

/**
 * Where pages say that the icon is: in themselves, as a small one costs less than to ask for it, and browsers ask before the first
 * picture is shown. `file` is relative to the project's root. Rejects when it is missing.
 */
export async function iconAddress(urls: Pick<Urls, 'asset'>, file = ICON): Promise<string> {
  const icon = await readFile(file, 'utf8');
  return icon.length > SMALL_LENGTH
    ? urls.asset('favicon.svg')
    : `data:image/svg+xml,${encodeURIComponent(icon.trim())}`;
}
