import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basemapFiles } from './basemap-files.ts';
import { layerPartFiles, type PartFile } from './layer-part-files.ts';
import { layerTiles } from './layer-tiles.ts';
import { storyOfBuild } from './read-story-from-disk.ts';
import { pictureFile, storyPictures } from './step-pictures.ts';
import { textFonts } from './text-fonts.ts';

/** Puts the basemap's files, fonts and step pictures beside the built pages. */
export function mapFilesIntegration(): AstroIntegration {
  return {
    name: 'map-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const story = await storyOfBuild();
        const { directory, hash } = await basemapFiles(story);
        await cp(directory, fileURLToPath(new URL(`basemap/${hash}/`, dir)), { recursive: true });
        for (const lang of story.languages) {
          for (const [id, tiles] of await layerTiles(story, lang)) {
            const folder = new URL(`_astro/layers/${tiles.hash}/`, dir);
            await cp(tiles.directory, fileURLToPath(folder), { recursive: true });
            const layer = story.layers.get(id);
            if (layer !== undefined) await writeParts(layerPartFiles(story, layer), new URL('parts/', folder));
          }
        }
        await mkdir(new URL('_astro/fonts/', dir), { recursive: true });
        for (const { name, data } of await textFonts(story))
          await writeFile(new URL(`_astro/fonts/${name}`, dir), data);
        await mkdir(new URL('pictures/', dir), { recursive: true });
        for (const picture of (await storyPictures(story)).values()) {
          await copyFile(picture.path, new URL(pictureFile(picture), dir));
        }
      },
    },
  };
}

async function writeParts(parts: Iterable<PartFile>, folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of parts) await writeFile(new URL(name, folder), text);
}
