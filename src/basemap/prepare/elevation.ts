import { join } from 'node:path';
import sharp from 'sharp';

/** Heights of the world in an even grid of degrees, row by row from the north-west corner, in metres. */
export interface Elevation {
  readonly width: number;
  readonly height: number;
  readonly metres: Float32Array;
}

const TILE_PX = 675;
const COLUMNS = 16;
const ROWS = 8;

/**
 * Heights behind the greys of the picture, found by comparing it with ETOPO5 over Eurasia: `[grey, metres]`. Darker
 * greys are sea floor, which counts as sea level.
 */
const GREY_TO_METRES = [
  [98, 0],
  [128, 163],
  [158, 655],
  [188, 1661],
  [218, 4176],
  [255, 8000],
] as const;

/** Reads the world's heights from the 128 grey pictures below `folder`. Throws when one is missing. */
export async function readElevation(folder: string): Promise<Elevation> {
  const [width, height] = [COLUMNS * TILE_PX, ROWS * TILE_PX];
  const table = Float32Array.from({ length: 256 }, (_, grey) => metresOf(grey));
  const metres = new Float32Array(width * height);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const file = join(folder, pad(row), `${pad(row)}_${pad(column)}.jpg`);
      const grey = await sharp(file).greyscale().raw().toBuffer();
      for (let y = 0; y < TILE_PX; y++) {
        const start = (row * TILE_PX + y) * width + column * TILE_PX;
        for (let x = 0; x < TILE_PX; x++) metres[start + x] = table[grey[y * TILE_PX + x]!]!;
      }
    }
  }
  return { width, height, metres: soften(soften(metres, 1), width) };
}

/** Weighs every height with its two neighbours 1:2:1, `step` cells apart: hides the grid of the JPEG's blocks. */
function soften(metres: Float32Array, step: number): Float32Array {
  const softened = metres.slice();
  for (let index = step; index < metres.length - step; index++) {
    softened[index] = (metres[index - step]! + 2 * metres[index]! + metres[index + step]!) / 4;
  }
  return softened;
}

function pad(index: number): string {
  return String(index).padStart(6, '0');
}

function metresOf(grey: number): number {
  for (let index = 1; index < GREY_TO_METRES.length; index++) {
    const [from, to] = [GREY_TO_METRES[index - 1]!, GREY_TO_METRES[index]!];
    if (grey <= to[0]) return from[1] + (Math.max(0, grey - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
  }
  return 0;
}
