import type { Theme } from '../map/basemap-palette.ts';
import { type Crop, CROP_SIZES, FIGURE_CROPS } from '../map/picture-frame.ts';
import type { Lang } from '../schema/text.ts';
import type { MapState, Story } from '../story/story.ts';
import type { PictureFormat } from './encode-picture.ts';

/** How a crop is drawn: CSS pixels, image pixels for each, and the file that comes of it. */
export interface CropSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly format: PictureFormat;
  readonly maxBytes: number;
}

const KB = 1024;

/**
 * Narrow pictures are drawn as small as phones show them, with twice the pixels, so that names stay readable; previews
 * likewise, as they are shown small. Previews are JPEG files, which every service takes.
 */
export const CROPS: Readonly<Record<Crop, CropSize>> = {
  wide: { ...CROP_SIZES.wide, pixelRatio: 1, format: 'webp', maxBytes: 40 * KB },
  medium: { ...CROP_SIZES.medium, pixelRatio: 1.5, format: 'webp', maxBytes: 40 * KB },
  narrow: { ...CROP_SIZES.narrow, pixelRatio: 2, format: 'webp', maxBytes: 40 * KB },
  og: { ...CROP_SIZES.og, pixelRatio: 1.5, format: 'jpeg', maxBytes: 200 * KB },
};

/** One picture that a story needs. */
export interface PlannedPicture {
  /** `<chapter>.<step>`; for previews the chapter's id, or the story's. */
  readonly key: string;
  readonly crop: Crop;
  readonly theme: Theme;
  readonly lang: Lang;
  readonly map: MapState;
}

/** Every picture of a story: each step in each crop, theme and language; previews of the story and each chapter, light. */
export function planPictures(story: Story, themes: readonly Theme[]): readonly PlannedPicture[] {
  const steps = story.steps.flatMap(({ key, map }) =>
    FIGURE_CROPS.flatMap((crop) =>
      themes.flatMap((theme) => story.languages.map((lang) => ({ key, crop, theme, lang, map }))),
    ),
  );
  return [...steps, ...planPreviews(story)];
}

/** A preview shows the first step of what it stands for. */
function planPreviews(story: Story): readonly PlannedPicture[] {
  const pages = [{ id: story.input.id, steps: story.steps }, ...story.chapters];
  return pages.flatMap(({ id, steps }) => {
    const map = steps[0]?.map;
    if (map === undefined) return [];
    return story.languages.map((lang) => ({ key: id, crop: 'og', theme: 'light', lang, map }) as const);
  });
}
