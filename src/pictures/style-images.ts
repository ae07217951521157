import { encodePng, type RgbaImage } from './png.ts';
import { svgNode, type SvgNode } from './svg.ts';

/** An image that a style names, with its image pixels per CSS pixel. */
export interface StyleImage extends RgbaImage {
  readonly pixelRatio: number;
}

/** Images by the name that styles use. */
export type StyleImages = ReadonlyMap<string, StyleImage>;

/** Finds an image by the name that a style uses; `null` when there is none. The same image each time for a name. */
export type FindImage = (name: string) => Promise<StyleImage | null>;

/** Width and height in CSS pixels. */
export function imageSize({ width, height, pixelRatio }: StyleImage): readonly [width: number, height: number] {
  return [width / pixelRatio, height / pixelRatio];
}

const addresses = new WeakMap<StyleImage, string>();

/** An image with its top left in the origin, as large as it is in CSS pixels. */
export function imageNode(image: StyleImage, attributes: SvgNode['attributes'] = {}): SvgNode {
  const [width, height] = imageSize(image);
  const href = addresses.get(image) ?? `data:image/png;base64,${encodePng(image).toString('base64')}`;
  addresses.set(image, href);
  return svgNode('image', { width, height, href, preserveAspectRatio: 'none', ...attributes });
}

/** The image beside itself and below itself, `times` in each direction. */
export function repeatImage(image: StyleImage, times: number): StyleImage {
  const row = image.width * 4;
  const data = new Uint8Array(row * times * image.height * times);
  for (let y = 0; y < image.height * times; y++) {
    const from = (y % image.height) * row;
    for (let x = 0; x < times; x++) data.set(image.data.subarray(from, from + row), (y * times + x) * row);
  }
  return { width: image.width * times, height: image.height * times, pixelRatio: image.pixelRatio, data };
}
