import type { Element, ElementContent } from 'hast';
import type { Image } from 'mdast';
import type { Lang } from '../schema/text.ts';
import type { Addresses } from './addresses.ts';
import type { ShownPicture } from './story.ts';

/** What a picture in the words refers to. */
export interface PictureContext {
  readonly lang: Lang;
  readonly addresses: Pick<Addresses, 'media'>;
  readonly pictures: ReadonlyMap<string, ShownPicture>;
}

/** Widths in pixels in which pictures are made: a phone's column, that at twice the density, a wide column at twice. */
const WIDTHS = [480, 960, 1600] as const;
/** The column of words: the whole window on phones, a card beside the map on wide screens. */
const SIZES = '(min-width: 64em) 28rem, 92vw';

/** Widths in which a picture is made: never wider than it is, and at least one. */
export function pictureWidths({ width }: Pick<ShownPicture, 'width'>): readonly number[] {
  const fitting = WIDTHS.filter((each) => each <= width);
  const widest = WIDTHS[WIDTHS.length - 1] ?? 0;
  return width < widest && !fitting.includes(width as (typeof WIDTHS)[number]) ? [...fitting, width] : fitting;
}

/** A picture with its caption and credit. */
export function renderFigure(node: Image, context: PictureContext): Element {
  const { input } = pictureOf(node, context);
  const { lang } = context;
  const caption = input.caption?.[lang];
  const credit = `${input.credit[lang] ?? ''} (${input.licence})`;
  const words: ElementContent[] = [
    ...(caption === undefined ? [] : [element('span', { className: ['caption'] }, [text(caption)]), text(' ')]),
    element('span', { className: ['credit'] }, [
      input.source === undefined
        ? text(credit)
        : element('a', { href: input.source, rel: ['noopener'] }, [text(credit)]),
    ]),
  ];
  return element('figure', { className: ['media'] }, [renderPicture(node, context), element('figcaption', {}, words)]);
}

/** A picture in the widths that it is made in; its size is known before it loads, so that nothing jumps. */
export function renderPicture(node: Image, context: PictureContext): Element {
  const picture = pictureOf(node, context);
  const widths = pictureWidths(picture);
  const address = (width: number): string => context.addresses.media(picture, width);
  return element('img', {
    src: address(widths[widths.length - 1] ?? picture.width),
    srcSet: widths.map((width) => `${address(width)} ${String(width)}w`).join(', '),
    sizes: SIZES,
    width: picture.width,
    height: picture.height,
    alt: node.alt ?? '',
    loading: 'lazy',
    decoding: 'async',
    ...(node.title ? { title: node.title } : {}),
  });
}

function pictureOf({ url }: Image, { pictures }: PictureContext): ShownPicture {
  const picture = pictures.get(url);
  if (!picture) throw new Error(`The words show “${url}”, which no chapter lists.`);
  return picture;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
