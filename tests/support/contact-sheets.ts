import { basename } from 'node:path';
import sharp from 'sharp';

/** Width of a page, its captions and the room between pictures, in pixels. */
const PAGE_PX = 1920;
const CAPTION_PX = 22;
const GAP_PX = 8;

/** How many pictures a page holds, so that words on each stay legible: few wide ones, more upright ones. */
function grid({ width, height }: Size): { readonly columns: number; readonly rows: number } {
  return width > height ? { columns: 2, rows: 3 } : { columns: 5, rows: 2 };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Joins pictures of one size (CSS pixels) to pages, `<target>-1.png` and on, each picture under its file's name. Returns
 * the pages' paths; none for no pictures.
 */
export async function joinPages(files: readonly string[], target: string, size: Size): Promise<string[]> {
  const { columns, rows } = grid(size);
  const pages = Array.from({ length: Math.ceil(files.length / (columns * rows)) }, (_, page) =>
    files.slice(page * columns * rows, (page + 1) * columns * rows),
  );
  return Promise.all(
    pages.map(async (part, index) => {
      const path = `${target}-${String(index + 1)}.png`;
      await joinPage(part, path, size, columns);
      return path;
    }),
  );
}

async function joinPage(files: readonly string[], path: string, size: Size, columns: number): Promise<void> {
  const width = Math.floor(PAGE_PX / columns);
  const height = Math.round(((width - GAP_PX) * size.height) / size.width) + CAPTION_PX + GAP_PX;
  const cells = await Promise.all(
    files.map(async (file, index) => {
      const [left, top] = [(index % columns) * width, Math.floor(index / columns) * height];
      const picture = await sharp(file)
        .resize(width - GAP_PX, height - CAPTION_PX - GAP_PX)
        .png()
        .toBuffer();
      return [
        { input: picture, left: left + GAP_PX / 2, top: top + CAPTION_PX },
        { input: caption(basename(file, '.png'), width), left, top },
      ];
    }),
  );
  const rows = Math.ceil(files.length / columns);
  await sharp({ create: { width: PAGE_PX, height: rows * height, channels: 3, background: '#777777' } })
    .composite(cells.flat())
    .png()
    .toFile(path);
}

/** File names hold nothing that would need escaping. */
function caption(name: string, width: number): Buffer {
  const text = `<text x="6" y="16" font-family="sans-serif" font-size="14" fill="#ffffff">${name}</text>`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(CAPTION_PX)}">${text}</svg>`,
  );
}
