import type { Rect } from '../../src/map/note-geometry.ts';
import { coveringScale, CROP_SIZES, type FigureCrop, type Size } from '../../src/map/picture-frame.ts';

/** Where a box of a picture lies on the figure that it covers, CSS pixels from the figure's top left. */
export function onFigure({ x, y, width, height }: Rect, crop: FigureCrop, figure: Size): Rect {
  const picture = CROP_SIZES[crop];
  const scale = coveringScale(picture, figure);
  const [left, top] = [(figure.width - scale * picture.width) / 2, (figure.height - scale * picture.height) / 2];
  return { x: left + scale * x, y: top + scale * y, width: scale * width, height: scale * height };
}
