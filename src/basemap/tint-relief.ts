import sharp from 'sharp';
import type { Palette } from '../map/basemap-palette.ts';

/** Grey of level ground in the prepared pictures. */
const LEVEL = 128;
/** Greys this near to level ground are level: the source's noise must not mottle plains. */
const CALM = 5;
/** Width of the soft edge, as a share of the picture's width. */
const FEATHER = 0.04;
/** AVIF at this quality keeps tones within two levels; WebP of the same size mottles dark plains with false colour. */
const AVIF = { quality: 60, effort: 5, chromaSubsampling: '4:4:4' } as const;

/**
 * A relief in a theme's colours: level ground is the land's own colour, slopes run towards its shade and its light, and
 * the edges fade out. Takes any picture that sharp reads, gives AVIF.
 */
export async function tintRelief(grey: Uint8Array, palette: Palette): Promise<Uint8Array> {
  const { data, info } = await sharp(grey).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const ramp = buildRamp(palette);
  const pixels = new Uint8Array(width * height * 4);
  for (let index = 0; index < width * height; index++) {
    pixels.set(ramp[data[index * info.channels]!]!, index * 4);
    pixels[index * 4 + 3] = opacity(index % width, Math.floor(index / width), info);
  }
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .avif(AVIF)
    .toBuffer();
}

function buildRamp({ land, reliefLight, reliefShade }: Palette): readonly (readonly [number, number, number])[] {
  const [level, light, shade] = [rgb(land), rgb(reliefLight), rgb(reliefShade)];
  return Array.from({ length: 256 }, (_, grey) => {
    const end = grey < LEVEL ? shade : light;
    const share = Math.max(0, Math.abs(grey - LEVEL) - CALM) / (LEVEL - CALM);
    return [0, 1, 2].map((band) => Math.round(level[band]! + (end[band]! - level[band]!) * share)) as [
      number,
      number,
      number,
    ];
  });
}

/** Red, green and blue, 0 to 255, of `#rrggbb`. */
function rgb(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}

function opacity(x: number, y: number, { width, height }: { readonly width: number; readonly height: number }): number {
  const inwards = Math.min(x, y, width - 1 - x, height - 1 - y) / (width * FEATHER);
  const share = Math.min(1, inwards);
  return Math.round(255 * share * share * (3 - 2 * share));
}
