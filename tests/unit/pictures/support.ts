import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type DrawnMap, drawMap, type MapDrawing } from '../../../src/pictures/draw-map.ts';
import { createScreen } from '../../../src/pictures/screen.ts';
import type { GeometryType, SourceFeature } from '../../../src/pictures/source-feature.ts';
import { serializeSvg } from '../../../src/pictures/svg.ts';
import { project, type Camera } from '../../../src/story/camera.ts';

/** A camera that looks north at the middle of the world. */
export const CAMERA: Camera = { center: [0, 0], zoom: 2, bearing: 0, pitch: 0 };

/** A feature with points given in degrees. */
export function feature(
  type: GeometryType,
  lines: readonly (readonly (readonly [number, number])[])[],
  properties: Readonly<Record<string, unknown>> = {},
  id?: string | number,
): SourceFeature {
  return { type, id, properties, geometry: lines.map((line) => line.map(project)), tile: null, maxZoom: 18 };
}

/** A style in a picture of 200 by 100 pixels. */
export function drawStyle(style: StyleSpecification, changes: Partial<MapDrawing> = {}): Promise<DrawnMap> {
  const drawing: MapDrawing = {
    style,
    screen: createScreen(CAMERA, 200, 100),
    globalState: {},
    featureState: {},
    findImage: () => Promise.resolve(null),
    pixelRatio: 1,
    readFile: () => Promise.resolve(null),
    ...changes,
  };
  return drawMap(drawing);
}

/** The same, its SVG alone. */
export async function drawSvg(style: StyleSpecification, changes: Partial<MapDrawing> = {}): Promise<string> {
  return serializeSvg((await drawStyle(style, changes)).svg);
}
