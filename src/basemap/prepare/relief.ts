import { join } from 'node:path';
import sharp from 'sharp';
import { project, unproject } from '../../story/camera.ts';
import { RELIEF_EXTENTS, type ReliefExtent } from '../../map/basemap-extent.ts';
import { readElevation, type Elevation } from './elevation.ts';

/** Heights are drawn this much too high; the data are so smooth that true slopes would not show. */
const EXAGGERATION = 8;
/** Where light comes from, in degrees clockwise from north, with its share: north-west leads, as readers expect. */
const LIGHTS = [
  { azimuth: 315, share: 0.55 },
  { azimuth: 270, share: 0.15 },
  { azimuth: 0, share: 0.15 },
  { azimuth: 225, share: 0.15 },
] as const;
const ALTITUDE = (40 * Math.PI) / 180;
/** Shades weaker than this are mostly noise of the source. */
const NOISE = 0.12;
/** Grey of level ground in the pictures written; darker is shade, brighter is light. */
export const LEVEL_GREY = 128;

/** Writes `relief-<name>.webp` for every extent: grey hillshades in Web Mercator, to be tinted per theme. Returns their sizes. */
export async function prepareRelief(elevationFolder: string, to: string): Promise<readonly number[]> {
  const elevation = await readElevation(elevationFolder);
  const sizes = [];
  for (const extent of RELIEF_EXTENTS) {
    const { grey, height } = shade(elevation, extent);
    const picture = sharp(grey, { raw: { width: extent.width, height, channels: 1 } });
    // The source was stored as JPEG; half a pixel of blur hides the edges of its blocks.
    const { size } = await picture
      .blur(0.8)
      .webp({ quality: 86, effort: 6 })
      .toFile(join(to, `relief-${extent.name}.webp`));
    sizes.push(size);
  }
  return sizes;
}

function shade(
  elevation: Elevation,
  { bounds, width }: ReliefExtent,
): { readonly grey: Uint8Array; readonly height: number } {
  const [left, top] = project([bounds[0], bounds[3]]);
  const [right, bottom] = project([bounds[2], bounds[1]]);
  const step = (right - left) / width;
  const height = Math.round((bottom - top) / step);
  const heights = new Float32Array(width * height);
  const latitudes = Float32Array.from({ length: height }, (_, y) => unproject([left, top + (y + 0.5) * step])[1]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      heights[y * width + x] = smoothHeight(elevation, (left + (x + 0.5) * step - 0.5) * 360, latitudes[y]!);
    }
  }
  return {
    grey: hillshade(heights, width, height, (y) => step * 40_075_017 * Math.cos((latitudes[y]! * Math.PI) / 180)),
    height,
  };
}

function hillshade(
  heights: Float32Array,
  width: number,
  height: number,
  metresPerPixel: (y: number) => number,
): Uint8Array {
  const grey = new Uint8Array(width * height).fill(LEVEL_GREY);
  const level = Math.sin(ALTITUDE);
  for (let y = 1; y < height - 1; y++) {
    const scale = EXAGGERATION / (8 * metresPerPixel(y));
    for (let x = 1; x < width - 1; x++) {
      const at = (dx: number, dy: number) => heights[(y + dy) * width + x + dx]!;
      const east = (at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1)) * scale;
      const north = (at(-1, -1) + 2 * at(0, -1) + at(1, -1) - at(-1, 1) - 2 * at(0, 1) - at(1, 1)) * scale;
      const light = illumination(east, north);
      grey[y * width + x] = Math.round(
        LEVEL_GREY + 127 * calm(light < level ? (light - level) / level : (light - level) / (1 - level)),
      );
    }
  }
  return grey;
}

/** Takes shades of plains, where the data have more noise than form, back to level. Share of light or shade, -1 to 1. */
function calm(share: number): number {
  const size = Math.min(1, Math.abs(share));
  return Math.sign(share) * size * Math.min(1, size / NOISE);
}

/** How brightly a slope is lit, 0 to 1, by the rise per unit towards east and north. */
function illumination(east: number, north: number): number {
  const length = Math.hypot(east, north, 1);
  let sum = 0;
  for (const { azimuth, share } of LIGHTS) {
    const angle = (azimuth * Math.PI) / 180;
    const towards = -east * Math.sin(angle) - north * Math.cos(angle);
    sum += share * Math.max(0, (towards * Math.cos(ALTITUDE) + Math.sin(ALTITUDE)) / length);
  }
  return sum;
}

/** Height at a point: cubic B-spline over 4 × 4 cells, which smooths by about one cell. */
function smoothHeight({ width, height, metres }: Elevation, lng: number, lat: number): number {
  const [x, y] = [((lng + 180) / 360) * width - 0.5, ((90 - lat) / 180) * height - 0.5];
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [weights(x - column), weights(y - row)];
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const line = Math.min(height - 1, Math.max(0, row + j - 1)) * width;
    for (let i = 0; i < 4; i++) sum += across[i]! * down[j]! * metres[line + ((column + i - 1 + width) % width)]!;
  }
  return sum;
}

function weights(t: number): readonly [number, number, number, number] {
  const rest = 1 - t;
  return [rest ** 3 / 6, (3 * t ** 3 - 6 * t ** 2 + 4) / 6, (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6, t ** 3 / 6];
}
