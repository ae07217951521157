import { extname } from 'node:path';
import { processWide } from '../base/process-wide.ts';
import type { Theme } from '../map/basemap-palette.ts';
import { buildStoryPictures, type StoryPicture } from '../pictures/story-pictures.ts';
import type { PictureContents } from '../map/picture-contents.ts';
import type { Crop, FigureCrop } from '../map/picture-frame.ts';
import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';
import { basemapFiles } from './basemap-files.ts';
import { layerTiles } from './layer-tiles.ts';
import type { Urls } from './urls.ts';

/** Every picture of a story, found by what it shows. */
export type StoryPictures = ReadonlyMap<string, StoryPicture>;

/** A picture as a page names it. */
export interface PictureLink {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A step's pictures in one language. */
export type StepPictures = Readonly<Record<FigureCrop, Readonly<Record<Theme, PictureLink>>>>;

const made = processWide('story-pictures', () => new WeakMap<Story, Promise<StoryPictures>>());

/** Makes the pictures of a story, or takes them from the cache; once per story. */
export function storyPictures(story: Story): Promise<StoryPictures> {
  const pictures = made.get(story) ?? makePictures(story);
  made.set(story, pictures);
  return pictures;
}

async function makePictures(story: Story): Promise<StoryPictures> {
  const byLanguage = await Promise.all(
    story.languages.map(async (lang) => [lang, await layerTiles(story, lang)] as const),
  );
  const pictures = await buildStoryPictures({
    story,
    basemap: await basemapFiles(story),
    layerTiles: new Map(byLanguage),
    onProgress: report,
  });
  return new Map(
    pictures.map((picture) => [pictureKey(picture.lang, picture.key, picture.crop, picture.theme), picture]),
  );
}

/** Drawing takes minutes the first time: a line now and then says that it goes on. */
function report({ done, total, picture }: { done: number; total: number; picture: StoryPicture }): void {
  if (picture.drawn && done % 32 === 0) console.log(`Pictures: ${String(done)} of ${String(total)}`);
}

/** Where a picture is published: named by its content, so that it may be kept for ever. */
export function pictureFile(picture: StoryPicture): string {
  return `pictures/${picture.hash}${extname(picture.path)}`;
}

/** The pictures of a step for a page. */
export function stepPictures(pictures: StoryPictures, urls: Urls, lang: Lang, key: string): StepPictures {
  return eachCrop((crop, theme) => pictureLink(pictures, urls, lang, key, crop, theme));
}

/** What stands on a step's pictures; the same in both themes. */
export function stepContents(
  pictures: StoryPictures,
  lang: Lang,
  key: string,
): Readonly<Record<FigureCrop, PictureContents>> {
  return perCrop((crop) => findPicture(pictures, lang, key, crop, 'light').about);
}

/** What there is for every picture of a figure, by crop and theme. */
export function eachCrop<Value>(
  of: (crop: FigureCrop, theme: Theme) => Value,
): Readonly<Record<FigureCrop, Readonly<Record<Theme, Value>>>> {
  return perCrop((crop) => ({ light: of(crop, 'light'), dark: of(crop, 'dark') }));
}

function perCrop<Value>(of: (crop: FigureCrop) => Value): Readonly<Record<FigureCrop, Value>> {
  return { wide: of('wide'), medium: of('medium'), narrow: of('narrow') };
}

/** The preview of the story (its id as key) or of a chapter (the chapter's id). */
export function previewPicture(pictures: StoryPictures, urls: Urls, lang: Lang, key: string): PictureLink {
  return pictureLink(pictures, urls, lang, key, 'og', 'light');
}

function pictureLink(
  pictures: StoryPictures,
  urls: Urls,
  lang: Lang,
  key: string,
  crop: Crop,
  theme: Theme,
): PictureLink {
  const picture = findPicture(pictures, lang, key, crop, theme);
  return { url: urls.asset(pictureFile(picture)), width: picture.width, height: picture.height };
}

function findPicture(pictures: StoryPictures, lang: Lang, key: string, crop: Crop, theme: Theme): StoryPicture {
  const picture = pictures.get(pictureKey(lang, key, crop, theme));
  if (picture === undefined) throw new Error(`No ${crop} picture of ${key} (${theme}, ${lang})`);
  return picture;
}

function pictureKey(lang: Lang, key: string, crop: Crop, theme: Theme): string {
  return `${lang} ${key} ${crop} ${theme}`;
}
