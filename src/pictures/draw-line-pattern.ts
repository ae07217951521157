import type { DrawContext } from './draw-context.ts';
import { opacityAttribute } from './css-color.ts';
import { isOnScreen, type Point } from './screen.ts';
import { imageNode, imageSize } from './style-images.ts';
import { svgGroup, svgNode, type SvgNode } from './svg.ts';
import { lineLength, positionAlong } from './walk-line.ts';

/**
 * An image repeated along lines: as high as the line is wide, each repeat turned into the line's direction at its
 * middle. Nothing for an unknown image.
 */
export function drawLinePattern(
  name: string,
  width: number,
  alpha: number,
  lines: readonly (readonly Point[])[],
  context: DrawContext,
): readonly SvgNode[] {
  const image = context.images.get(name);
  if (image === undefined) return [];
  const id = context.define(`image ${name}`, (imageId) => imageNode(image, { id: imageId }));
  const { screen } = context;
  const [imageWidth, imageHeight] = imageSize(image);
  const scale = width / imageHeight;
  const step = imageWidth * 2 ** (screen.zoom - screen.tileZoom);
  const repeats = lines.flatMap((line) => {
    const count = Math.floor(lineLength(line) / step);
    return Array.from({ length: count }, (_, index) => positionAlong(line, (index + 0.5) * step));
  });
  const nodes = repeats.flatMap((position) => {
    if (position === null) return [];
    const [x, y] = position.point;
    const reach = Math.max(step, width);
    if (!isOnScreen([x - reach / 2, y - reach / 2, x + reach / 2, y + reach / 2], screen)) return [];
    const turned = `translate(${x} ${y}) rotate(${position.angle}) scale(${step / imageWidth} ${scale})`;
    const transform = `${turned} translate(${-imageWidth / 2} ${-imageHeight / 2})`;
    return [svgNode('use', { href: `#${id}`, transform })];
  });
  return nodes.length === 0 ? [] : [svgGroup({ opacity: opacityAttribute(alpha) }, nodes)];
}
