import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basemapFiles } from './basemap-files.ts';
import { layerTiles } from './layer-tiles.ts';
import { readStoryFromDisk } from './read-story-from-disk.ts';
import { pictureFile, storyPictures } from './step-pictures.ts';
import { textFonts } from './text-fonts.ts';

/** Puts the basemap's files, fonts and step pictures beside the built pages. */
export function mapFilesIntegration(): AstroIntegration {
  return {
    name: 'map-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const story = await readStoryFromDisk();
        const { directory, hash } = await basemapFiles(story);
        await cp(directory, fileURLToPath(new URL(`basemap/${hash}/`, dir)), { recursive: true });
        for (const lang of story.languages) {
          for (const tiles of (await layerTiles(story, lang)).values()) {
            await cp(tiles.directory, fileURLToPath(new URL(`_astro/layers/${tiles.hash}/`, dir)), { recursive: true });
          }
        }
        await mkdir(new URL('_astro/fonts/', dir), { recursive: true });
        for (const { name, data } of (await textFonts(story)).files)
          await writeFile(new URL(`_astro/fonts/${name}`, dir), data);
        await mkdir(new URL('pictures/', dir), { recursive: true });
        for (const picture of (await storyPictures(story)).values()) {
          await copyFile(picture.path, new URL(pictureFile(picture), dir));
        }
      },
    },
  };
}
