import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { readStoryFromDisk } from './read-story-from-disk.ts';
import { basemapFiles } from './basemap-files.ts';

/** Puts the basemap's tiles, fonts and relief beside the built pages, and serves them while editing. */
export function basemapIntegration(): AstroIntegration {
  return {
    name: 'basemap',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const story = await readStoryFromDisk();
        const { directory, hash } = await basemapFiles(story);
        await cp(directory, fileURLToPath(new URL(`basemap/${hash}/`, dir)), { recursive: true });
      },
      'astro:server:setup': async ({ server }) => {
        const story = await readStoryFromDisk();
        const { directory, hash } = await basemapFiles(story);
        server.middlewares.use(`${server.config.base}basemap/${hash}`, sirv(directory, { dev: true }));
      },
    },
  };
}
