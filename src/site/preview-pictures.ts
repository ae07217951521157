import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FIGURE_CROPS } from '../map/picture-frame.ts';
import { CROPS } from '../pictures/picture-plan.ts';
import { buildStoryPictures } from '../pictures/story-pictures.ts';
import type { Lang } from '../schema/text.ts';
import type { Step, Story } from '../story/story.ts';
import { basemapFiles } from './basemap-files.ts';
import { eachCrop, type PictureLink, type StepPictures } from './step-pictures.ts';
import type { Urls } from './urls.ts';

/**
 * Step pictures while editing: drawn when a page first shows them, and kept in the same cache as a build's. Their
 * addresses change with what they show, so that a page that is patched asks for the new ones only.
 */

/** Folder of what only the preview serves, below the site's base. */
export const PREVIEW_FOLDER = '@story';

/** The pictures of a step for a page of the preview. */
export function previewStepPictures(urls: Urls, lang: Lang, step: Step, mapVersion: string): StepPictures {
  const shows = createHash('sha256').update(JSON.stringify(step.map)).update(mapVersion).digest('hex').slice(0, 12);
  return eachCrop((crop, theme): PictureLink => {
    const { width, height, pixelRatio, format } = CROPS[crop];
    const path = `${PREVIEW_FOLDER}/pictures/${lang}/${crop}/${theme}/${step.key}.${format}?v=${shows}`;
    return { url: urls.asset(path), width: width * pixelRatio, height: height * pixelRatio };
  });
}

/** `<lang>/<crop>/<theme>/<step>.webp` */
const PICTURE_PATH = new RegExp(
  String.raw`^([a-z]{2})/(${FIGURE_CROPS.join('|')})/(light|dark)/([a-z0-9-]+\.[a-z0-9-]+)\.webp$`,
);

/** One picture as a file. */
export interface PreviewPicture {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Draws the picture of an address below the folder's `pictures/`, one after the other; `null` where there is none. */
export function createPreviewPictures(): (story: Story, path: string) => Promise<PreviewPicture | null> {
  // A reader who scrolls past many steps asks for many pictures: one core is left for everything else.
  let before: Promise<unknown> = Promise.resolve();
  return (story, path) => {
    const drawing = before.then(() => draw(story, path));
    before = drawing.catch(() => undefined);
    return drawing;
  };
}

async function draw(story: Story, path: string): Promise<PreviewPicture | null> {
  const [, lang, crop, theme, key] = PICTURE_PATH.exec(path) ?? [];
  const [made] = await buildStoryPictures({
    story,
    basemap: await basemapFiles(story),
    only: (picture) => picture.lang === lang && picture.crop === crop && picture.theme === theme && picture.key === key,
  });
  return made === undefined ? null : { type: 'image/webp', data: await readFile(made.path) };
}
