import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makePicture } from '../media/make-picture.ts';
import type { Addresses } from '../story/addresses.ts';
import { pictureWidths } from '../story/render-picture.ts';
import type { ShownPicture, Story } from '../story/story.ts';
import type { Urls } from './urls.ts';

/** Path of a picture on the site, e.g. `media/ferry.0f3a…-960.webp`: new bytes have a new address. */
export function mediaFile({ file, hash }: Pick<ShownPicture, 'file' | 'hash'>, width: number): string {
  return `${file.replace(/\.\w+$/, '')}.${hash}-${String(width)}.webp`;
}

/** Addresses that words of the story point at, on this site. */
export function siteAddresses(urls: Urls): Addresses {
  return { ...urls, media: (picture, width) => urls.asset(mediaFile(picture, width)) };
}

/** One picture in one width, as the pages name it. */
export interface MediaVariant {
  /** Path on the site. */
  readonly path: string;
  /** Path below the content folder. */
  readonly file: string;
  readonly width: number;
}

/** Every picture of a story in every width. */
export function mediaVariants({ pictures }: Pick<Story, 'pictures'>): readonly MediaVariant[] {
  return [...pictures.values()].flatMap((picture) =>
    pictureWidths(picture).map((width) => ({ path: mediaFile(picture, width), file: picture.file, width })),
  );
}

/** Makes a variant from the file in the content folder. */
export async function makeVariant({ file, width }: MediaVariant, contentDirectory: string): Promise<Uint8Array> {
  return makePicture(await readFile(join(contentDirectory, file)), width);
}

/** Writes all variants below a folder, one after the other: each takes all cores. */
export async function writeMediaFiles(story: Story, contentDirectory: string, directory: string): Promise<void> {
  for (const variant of mediaVariants(story)) {
    const path = join(directory, variant.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await makeVariant(variant, contentDirectory));
  }
}
