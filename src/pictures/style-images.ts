import sharp from 'sharp';
import { svgNode, type SvgNode } from './svg.ts';

/** An image that a style names: straight RGBA rows from the top left, `pixelRatio` image pixels per CSS pixel. */
export interface StyleImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly pixelRatio: number;
}

/** An image ready to be drawn: its size in CSS pixels and its address as PNG data. */
export interface DrawnImage {
  readonly width: number;
  readonly height: number;
  /** Image pixels per CSS pixel. */
  readonly pixelRatio: number;
  readonly href: string;
}

/** Finds an image by the name that a style uses; `null` when there is none. The same image each time for a name. */
export type FindImage = (name: string) => Promise<StyleImage | null>;

/** Images by the name that styles use. */
export type StyleImages = ReadonlyMap<string, StyleImage>;

const encoded = new WeakMap<StyleImage, Promise<DrawnImage>>();

/** Encodes images as PNG, once per image and process. */
export async function encodeImages(images: StyleImages): Promise<ReadonlyMap<string, DrawnImage>> {
  const drawn = [...images].map(async ([name, image]) => [name, await encodeOnce(image)] as const);
  return new Map(await Promise.all(drawn));
}

function encodeOnce(image: StyleImage): Promise<DrawnImage> {
  const known = encoded.get(image);
  if (known !== undefined) return known;
  const drawn = encode(image);
  encoded.set(image, drawn);
  return drawn;
}

async function encode(image: StyleImage): Promise<DrawnImage> {
  const raw = { width: image.width, height: image.height, channels: 4 } as const;
  const png = await sharp(Uint8Array.from(image.data), { raw }).png().toBuffer();
  return {
    width: image.width / image.pixelRatio,
    height: image.height / image.pixelRatio,
    pixelRatio: image.pixelRatio,
    href: `data:image/png;base64,${png.toString('base64')}`,
  };
}

/** An image with its top left in the origin, as large as it is in CSS pixels. */
export function imageNode(image: DrawnImage, attributes: SvgNode['attributes'] = {}): SvgNode {
  const { width, height, href } = image;
  return svgNode('image', { width, height, href, preserveAspectRatio: 'none', ...attributes });
}
