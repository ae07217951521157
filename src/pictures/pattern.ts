import type { DrawContext } from './draw-context.ts';
import { imageNode, type DrawnImage } from './style-images.ts';
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

function patternNode(id: string, image: DrawnImage, { screen }: DrawContext): ReturnType<typeof svgNode> {
  const growth = 2 ** (screen.zoom - screen.tileZoom);
  // From a repeat near the picture: the world's corner is too many pixels away to be exact.
  const { width, height } = image;
  const scale = screen.scale / growth;
  const [west, north] = screen.worldBox(0);
  const near = [Math.floor((west * scale) / width) * width, Math.floor((north * scale) / height) * height] as const;
  const [x, y] = screen.toScreen([near[0] / scale, near[1] / scale]);
  const patternTransform = `translate(${x} ${y}) rotate(${-screen.bearing}) scale(${growth})`;
  return svgNode('pattern', { id, width, height, patternUnits: 'userSpaceOnUse', patternTransform }, [
    imageNode(image),
  ]);
}
