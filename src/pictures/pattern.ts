import type { DrawContext } from './draw-context.ts';
import { imageNode, imageSize, repeatImage, type StyleImage } from './style-images.ts';
import { svgNode } from './svg.ts';

/**
 * A fill with a repeated image. Like MapLibre's patterns it lies fast on the map: it starts at the world's north-west
 * corner, turns with the map and grows between two whole zooms. Returns `url(#…)`, or `null` for an unknown image.
 */
export function patternFill(name: string, context: DrawContext): string | null {
  const image = context.images.get(name);
  if (image === undefined) return null;
  const id = context.define(`pattern ${name}`, (patternId) => patternNode(patternId, image, context));
  return `url(#${id})`;
}

function patternNode(id: string, image: StyleImage, { screen, pixelRatio }: DrawContext): ReturnType<typeof svgNode> {
  const growth = 2 ** (screen.zoom - screen.tileZoom);
  const times = repeatsFor(imageSize(image)[0] * growth * pixelRatio);
  const tile = repeatImage(image, times);
  const [width, height] = imageSize(tile);
  // From a repeat near the picture: the world's corner is too many pixels away to be exact.
  const scale = screen.scale / growth;
  const [west, north] = screen.worldBox(0);
  const near = [Math.floor((west * scale) / width) * width, Math.floor((north * scale) / height) * height] as const;
  const [x, y] = screen.toScreen([near[0] / scale, near[1] / scale]);
  const patternTransform = `translate(${x} ${y}) rotate(${-screen.bearing}) scale(${growth})`;
  return svgNode('pattern', { id, width, height, patternUnits: 'userSpaceOnUse', patternTransform }, [imageNode(tile)]);
}

const FEWEST_REPEATS = 12;
const MOST_REPEATS = 36;

/**
 * The rasteriser rounds a pattern's tile to whole pixels; the tile is made of as many repeats as come closest to that
 * by themselves, so that the pattern does not drift.
 */
function repeatsFor(pixels: number): number {
  let best = FEWEST_REPEATS;
  const drift = (times: number): number => Math.abs(pixels * times - Math.round(pixels * times)) / times;
  for (let times = FEWEST_REPEATS; times <= MOST_REPEATS; times++) if (drift(times) < drift(best)) best = times;
  return best;
}
