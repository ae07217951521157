import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { basemapFiles } from './basemap-files.ts';
import { readStoryFromDisk } from './read-story-from-disk.ts';
import { pictureFile, storyPictures } from './step-pictures.ts';
import { textFonts } from './text-fonts.ts';

/** Puts the basemap's files, fonts and step pictures beside the built pages; serves basemap and fonts while editing. */
export function mapFilesIntegration(): AstroIntegration {
  return {
    name: 'map-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const story = await readStoryFromDisk();
        const { directory, hash } = await basemapFiles(story);
        await cp(directory, fileURLToPath(new URL(`basemap/${hash}/`, dir)), { recursive: true });
        await mkdir(new URL('_astro/fonts/', dir), { recursive: true });
        for (const { name, data } of (await textFonts(story)).files)
          await writeFile(new URL(`_astro/fonts/${name}`, dir), data);
        await mkdir(new URL('pictures/', dir), { recursive: true });
        for (const picture of (await storyPictures(story)).values()) {
          await copyFile(picture.path, new URL(pictureFile(picture), dir));
        }
      },
      'astro:server:setup': async ({ server }) => {
        const story = await readStoryFromDisk();
        const { directory, hash } = await basemapFiles(story);
        server.middlewares.use(`${server.config.base}basemap/${hash}`, sirv(directory, { dev: true }));
        server.middlewares.use(`${server.config.base}_astro/fonts`, (request, response, next) => {
          const name = request.url?.replace(/^\/|\?.*$/g, '');
          void textFonts(story).then(({ files }) => {
            const font = files.find((file) => file.name === name);
            if (font === undefined) next();
            else response.setHeader('Content-Type', 'font/woff2').end(font.data);
          }, next);
        });
      },
    },
  };
}
