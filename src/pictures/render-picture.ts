import { renderAsync } from '@resvg/resvg-js';
import type { Camera } from '../story/camera.ts';
import { type DrawnName, drawMap, type MapDrawing } from './draw-map.ts';
import { encodePicture, type PictureFormat } from './encode-picture.ts';
import { createScreen } from './screen.ts';
import { serializeSvg } from './svg.ts';

/** A picture to be drawn; `width` and `height` in CSS pixels, `pixelRatio` image pixels for each. */
export interface PictureRequest extends Omit<MapDrawing, 'screen'> {
  /** Pitch is drawn as 0. */
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** What the file should not exceed; quality is lowered down to a limit to keep it. */
  readonly maxBytes: number;
}

/** A picture as vectors and as the file that is served, and what is written on it. */
export interface Picture {
  readonly svg: string;
  readonly file: Buffer;
  readonly names: readonly DrawnName[];
}

/** Draws a style without a browser. The same request gives the same bytes. Throws as `drawMap` does. */
export async function renderPicture(request: PictureRequest): Promise<Picture> {
  const { camera, width, height, pixelRatio, format, maxBytes } = request;
  const drawn = await drawMap({ ...request, screen: createScreen(camera, width, height) });
  const svg = serializeSvg(drawn.svg);
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: pixelRatio },
    font: { loadSystemFonts: false },
    logLevel: 'error',
  });
  return { svg, file: await encodePicture(image, format, maxBytes), names: drawn.names };
}
