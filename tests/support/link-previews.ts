import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { all, readPage } from './html.ts';

/** What others show when they link to a page, and what is wrong with it. */
export interface LinkPreview {
  /** Address of the picture as the page names it; empty where it names none. */
  readonly picture: string;
  /** In words; none for a preview that is right. */
  readonly faults: readonly string[];
}

/** The size that every reader of previews shows whole. */
const SIZE = { width: 1200, height: 630 };

/** Reads the preview of a built page; `site` is the address of the folder (with its base path), to which its own must belong. */
export async function readLinkPreview(directory: string, address: string, site: string): Promise<LinkPreview> {
  const page = readPage(directory, address);
  const said = (name: string): string => {
    const [meta] = all(page, `meta[property="${name}"], meta[name="${name}"]`);
    const content = meta?.properties['content'];
    return typeof content === 'string' ? content : '';
  };
  const picture = said('og:image');
  const faults = [
    picture.startsWith(site) ? '' : `${picture || 'no picture'} does not lie below ${site}`,
    said('og:image:width') === String(SIZE.width) ? '' : `says a width of ${said('og:image:width')}`,
    said('og:image:height') === String(SIZE.height) ? '' : `says a height of ${said('og:image:height')}`,
    said('twitter:card') === 'summary_large_image' ? '' : `asks for the card ${said('twitter:card')}`,
    picture.startsWith(site) ? await pictureFault(join(directory, picture.slice(site.length))) : '',
  ];
  return { picture, faults: faults.filter((fault) => fault !== '') };
}

async function pictureFault(file: string): Promise<string> {
  if (!existsSync(file)) return `${file} does not exist`;
  const { width, height, format } = await sharp(file).metadata();
  // Some readers of previews take neither WebP nor AVIF.
  const right = width === SIZE.width && height === SIZE.height && (format === 'jpeg' || format === 'png');
  return right ? '' : `${file} is a ${format} of ${String(width)} × ${String(height)}`;
}
