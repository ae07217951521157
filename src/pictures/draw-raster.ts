import type { ImageSourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LngLat } from '../schema/geography.ts';
import { project } from '../story/camera.ts';
import { boxAround, boxesOverlap, type Box } from './box.ts';
import { opacityAttribute } from './css-color.ts';
import type { DrawContext } from './draw-context.ts';
import { encodePng, type RgbaImage } from './png.ts';
import { cropImage, decodeImage } from './raster-image.ts';
import { readNeeded, type ReadFile } from './read-file.ts';
import { isOnScreen, type Point } from './screen.ts';
import type { LayerEvaluator } from './style-evaluator.ts';
import { svgNode, type SvgNode } from './svg.ts';

/** A picture laid on the map by its corners. Only sources of the type `image` are drawn. */
export async function drawRaster(
  evaluator: LayerEvaluator,
  style: StyleSpecification,
  context: DrawContext,
  readFile: ReadFile,
): Promise<readonly SvgNode[]> {
  const { layer } = evaluator;
  const source = layer.type === 'raster' ? style.sources[layer.source] : undefined;
  if (source?.type !== 'image') throw new Error(`Pictures draw rasters of image sources only, not layer ${layer.id}`);
  const opacity = evaluator.paint('raster-opacity');
  if (opacity < 0.01) return [];
  const part = await visiblePart(source, context, readFile);
  const box = part === null ? null : boxAround(cornersOf(part).map(context.screen.toScreen));
  return part === null || box === null || !isOnScreen(box, context.screen) ? [] : [placeImage(part, opacity, context)];
}

interface ImagePart {
  readonly image: RgbaImage;
  /** Corners in world widths: top left, top right, bottom left. */
  readonly corners: readonly [Point, Point, Point];
}

/** All four corners: an image is a parallelogram. */
function cornersOf({ corners: [topLeft, topRight, bottomLeft] }: ImagePart): readonly Point[] {
  const bottomRight: Point = [topRight[0] + bottomLeft[0] - topLeft[0], topRight[1] + bottomLeft[1] - topLeft[1]];
  return [topLeft, topRight, bottomLeft, bottomRight];
}

/** Pixels kept around the visible part, so that its edge is smoothed as in the whole picture. */
const MARGIN_PIXELS = 3;

/** Cuts the picture to what is seen: close cameras show a sliver of it. */
async function visiblePart(
  source: ImageSourceSpecification,
  { screen }: DrawContext,
  readFile: ReadFile,
): Promise<ImagePart | null> {
  if (source.url === undefined) throw new Error('An image source in a picture needs an address');
  const image = await decodeImage(await readNeeded(readFile, source.url));
  const [topLeft, topRight, , bottomLeft] = source.coordinates.map(([lng, lat]) => project([lng, lat] as LngLat));
  if (topLeft === undefined || topRight === undefined || bottomLeft === undefined) return null;
  const upright = topLeft[1] === topRight[1] && topLeft[0] === bottomLeft[0];
  if (!upright) return { image, corners: [topLeft, topRight, bottomLeft] };
  return cropToView(image, [topLeft[0], topLeft[1], topRight[0], bottomLeft[1]], screen.worldBox(0));
}

function cropToView(image: RgbaImage, [west, north, east, south]: Box, view: Box): ImagePart | null {
  if (!boxesOverlap([west, north, east, south], view)) return null;
  const [perX, perY] = [image.width / (east - west), image.height / (south - north)];
  const left = Math.max(0, Math.floor((view[0] - west) * perX) - MARGIN_PIXELS);
  const top = Math.max(0, Math.floor((view[1] - north) * perY) - MARGIN_PIXELS);
  const right = Math.min(image.width, Math.ceil((view[2] - west) * perX) + MARGIN_PIXELS);
  const bottom = Math.min(image.height, Math.ceil((view[3] - north) * perY) + MARGIN_PIXELS);
  const at = (x: number, y: number): Point => [west + x / perX, north + y / perY];
  return {
    image: cropImage(image, left, top, right - left, bottom - top),
    corners: [at(left, top), at(right, top), at(left, bottom)],
  };
}

function placeImage({ image, corners }: ImagePart, opacity: number, { screen }: DrawContext): SvgNode {
  const [[x, y], [rightX, rightY], [downX, downY]] = corners.map(screen.toScreen) as [Point, Point, Point];
  const matrix = [rightX - x, rightY - y, downX - x, downY - y, x, y].join(' ');
  return svgNode('image', {
    width: 1,
    height: 1,
    preserveAspectRatio: 'none',
    transform: `matrix(${matrix})`,
    opacity: opacityAttribute(opacity),
    href: `data:image/png;base64,${encodePng(image).toString('base64')}`,
  });
}
