import { anchorShares } from './anchors.ts';
import { turnBox, type Box } from './box.ts';
import { imageName } from './image-name.ts';
import type { Point, Screen } from './screen.ts';
import type { SourceFeature } from './source-feature.ts';
import { imageSize, type StyleImage, type StyleImages } from './style-images.ts';
import type { LayerEvaluator } from './style-evaluator.ts';

/** The icon of a symbol. */
export interface SymbolIcon {
  readonly name: string;
  readonly image: StyleImage;
  /** Times the image's own size. */
  readonly size: number;
  /** Degrees clockwise. */
  readonly rotate: number;
  /** Its top left from the symbol's place, before scaling and turning. */
  readonly topLeft: Point;
  /** What it covers around its place, in CSS pixels. */
  readonly box: Box;
}

/** The icon of a feature; `null` when it has none or the image is not known. */
export function symbolIcon(
  evaluator: LayerEvaluator,
  feature: SourceFeature,
  images: StyleImages,
  screen: Screen,
): SymbolIcon | null {
  const name = imageName(evaluator.layout('icon-image', feature), feature.properties);
  const image = name === null ? undefined : images.get(name);
  if (name === null || image === undefined) return null;
  const size = evaluator.layout('icon-size', feature, screen.zoom);
  const boxSize = evaluator.layout('icon-size', feature, screen.tileZoom + 1);
  const rotate = evaluator.layout('icon-rotate', feature);
  const [offsetX, offsetY] = evaluator.layout('icon-offset', feature);
  const [shareX, shareY] = anchorShares(evaluator.layout('icon-anchor', feature));
  const [width, height] = imageSize(image);
  const [left, top] = [offsetX - shareX * width, offsetY - shareY * height];
  const [padTop, padRight, padBottom, padLeft] = evaluator.layout('icon-padding', feature).values;
  const box: Box = [
    left * boxSize - padLeft,
    top * boxSize - padTop,
    (left + width) * boxSize + padRight,
    (top + height) * boxSize + padBottom,
  ];
  return { name, image, size, rotate, topLeft: [left, top], box: turnBox(box, rotate) };
}
