import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteEnvironment } from './environment.ts';
import { writeFrontMatterHelp } from './front-matter-help.ts';
import { makeVariant, mediaVariants, writeMediaFiles } from './media-files.ts';
import { previewState } from './preview-state.ts';
import { readStoryFromDisk } from './read-story-from-disk.ts';
import { redirectPages } from './redirect-pages.ts';
import { siteUrls } from './site-urls.ts';

/**
 * What editors' files make besides pages: pictures of `media/` in the sizes that pages ask for, pages at addresses that
 * chapters had before, and help in code editors.
 */
export function editingIntegration(): AstroIntegration {
  return {
    name: 'editing',
    hooks: {
      'astro:config:done': async ({ config }) => {
        await writeFrontMatterHelp(siteEnvironment().contentDirectory, fileURLToPath(config.root));
      },
      'astro:build:done': async ({ dir }) => {
        const directory = fileURLToPath(dir);
        const story = await readStoryFromDisk();
        await writeMediaFiles(story, siteEnvironment().contentDirectory, directory);
        for (const { path, html } of redirectPages(story, siteUrls())) {
          await mkdir(dirname(join(directory, path)), { recursive: true });
          await writeFile(join(directory, path), html);
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${server.config.base}media/`, (request, response, next) => {
          void answer(`media${request.url ?? ''}`).then((bytes) => {
            if (bytes === null) next();
            else response.setHeader('Content-Type', 'image/webp').end(bytes);
          }, next);
        });
      },
    },
  };
}

/** A picture asked for while editing; `null` when the story shows none of that name. */
async function answer(path: string): Promise<Uint8Array | null> {
  const story = previewState()?.story;
  const variant = story && mediaVariants(story).find((each) => each.path === path);
  return variant ? makeVariant(variant, siteEnvironment().contentDirectory) : null;
}
