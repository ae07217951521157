import sharp from 'sharp';
import { PALETTES, type Palette, type Theme } from '../map/basemap-palette.ts';

/** Edge of each mark's square in CSS pixels. */
const CELL = 12;

/** Drawings of the marks on a square of 12 by 12 around 0, 0. */
const DRAWINGS = {
  capital: ({ ink, halo }) =>
    `<circle r="4.6" fill="${halo}" fill-opacity=".8"/><circle r="2.9" fill="${halo}" stroke="${ink}" stroke-width="1.6"/>`,
  city: ({ ink, halo }) => `<circle r="3.6" fill="${halo}" fill-opacity=".8"/><circle r="2.4" fill="${ink}"/>`,
  town: ({ inkMuted, halo }) =>
    `<circle r="2.9" fill="${halo}" fill-opacity=".8"/><circle r="1.8" fill="${inkMuted}"/>`,
  peak: ({ inkMuted }) => `<path d="M0-3.2 3.4 2.6H-3.4Z" fill="${inkMuted}"/>`,
} as const satisfies Record<string, (palette: Palette) => string>;

/** A file of the sprite: its path within the basemap's folder, and its content. */
export interface SpriteFile {
  readonly path: string;
  readonly data: Uint8Array | string;
}

/** The marks of all themes as a MapLibre sprite, for screens with one and with more pixels per CSS pixel. */
export async function buildSprite(): Promise<readonly SpriteFile[]> {
  const marks = (Object.entries(PALETTES) as [Theme, Palette][]).flatMap(([theme, palette]) =>
    Object.entries(DRAWINGS).map(([name, draw]) => ({ name: `${name}-${theme}`, drawing: draw(palette) })),
  );
  const sheets = [1, 2].map((ratio) => sheet(marks, ratio));
  return (await Promise.all(sheets)).flat();
}

async function sheet(
  marks: readonly { readonly name: string; readonly drawing: string }[],
  ratio: number,
): Promise<SpriteFile[]> {
  const size = CELL * ratio;
  const cells = marks.map(
    ({ drawing }, index) => `<g transform="translate(${(index + 0.5) * CELL} ${CELL / 2})">${drawing}</g>`,
  );
  const width = marks.length * CELL;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * ratio}" height="${size}" viewBox="0 0 ${width} ${CELL}">${cells.join('')}</svg>`;
  const index = marks.map(({ name }, at) => [
    name,
    { x: at * size, y: 0, width: size, height: size, pixelRatio: ratio },
  ]);
  const path = ratio === 1 ? 'sprite' : `sprite@${ratio}x`;
  return [
    { path: `${path}.png`, data: await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer() },
    { path: `${path}.json`, data: JSON.stringify(Object.fromEntries(index)) },
  ];
}
