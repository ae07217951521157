import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { Camera } from '../story/camera.ts';
import { drawMap, type MapDrawing } from './draw-map.ts';
import { createScreen } from './screen.ts';
import { serializeSvg } from './svg.ts';

/** A picture to be drawn; `width` and `height` in CSS pixels, `pixelRatio` image pixels for each. */
export interface PictureRequest extends Omit<MapDrawing, 'screen'> {
  /** Pitch is drawn as 0. */
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  /** What the file should not exceed; quality is lowered down to a limit to keep it. Default 40 KB. */
  readonly maxBytes?: number;
}

/** A picture as vectors and as the file that is served. */
export interface Picture {
  readonly svg: string;
  readonly webp: Buffer;
}

const MAX_BYTES = 40 * 1024;
/** From best to least: below the last one thin lines and small letters fray. */
const QUALITIES = [84, 78, 72, 66, 60] as const;

/** Draws a style without a browser. The same request gives the same bytes. Throws as `drawMap` does. */
export async function renderPicture(request: PictureRequest): Promise<Picture> {
  const { camera, width, height, pixelRatio } = request;
  const svg = serializeSvg(await drawMap({ ...request, screen: createScreen(camera, width, height) }));
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: pixelRatio },
    font: { loadSystemFonts: false },
    logLevel: 'error',
  });
  const raw = { width: image.width, height: image.height, channels: 4 } as const;
  return { svg, webp: await encodeWithin(image.pixels, raw, request.maxBytes ?? MAX_BYTES) };
}

async function encodeWithin(
  pixels: Buffer,
  raw: { readonly width: number; readonly height: number; readonly channels: 4 },
  maxBytes: number,
): Promise<Buffer> {
  let webp = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    webp = await sharp(pixels, { raw }).removeAlpha().webp({ quality, effort: 4 }).toBuffer();
    if (webp.length <= maxBytes) break;
  }
  return webp;
}
