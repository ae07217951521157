import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { type AdminFile, adminFiles } from './admin-files.ts';
import { siteEnvironment } from './environment.ts';
import { previewState } from './preview-state.ts';
import { storyOfBuild } from './read-story-from-disk.ts';
import { siteUrls } from './site-urls.ts';

/** Puts the browser editor beside the built pages, and serves it while editing. Readers' pages know nothing of it. */
export function adminIntegration(): AstroIntegration {
  const { contentDirectory } = siteEnvironment();
  return {
    name: 'admin',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = await adminFiles(await storyOfBuild(), contentDirectory);
        if (files.size === 0) return;
        const folder = new URL('admin/', dir);
        for (const [path, file] of files) await put(file, new URL(path, folder));
      },
      'astro:server:setup': ({ server }) => {
        const root = siteUrls().asset('admin/');
        server.middlewares.use((request, response, next) => {
          const story = previewState()?.story;
          if (!story || !request.url?.startsWith(root)) {
            next();
            return;
          }
          const path = (request.url.slice(root.length).split('?')[0] ?? '') || 'index.html';
          answer(adminFiles(story, contentDirectory), path).then((found) => {
            if (found === null) next();
            else {
              response.writeHead(200, { 'Content-Type': typeOf(path), 'Cache-Control': 'no-cache' });
              response.end(found);
            }
          }, next);
        });
      },
    },
  };
}

async function put(file: AdminFile, target: URL): Promise<void> {
  await mkdir(new URL('.', target), { recursive: true });
  if ('text' in file) await writeFile(target, file.text);
  else await copyFile(file.source, target);
}

async function answer(files: Promise<ReadonlyMap<string, AdminFile>>, path: string) {
  const file = (await files).get(path);
  if (file === undefined) return null;
  return 'text' in file ? file.text : readFile(file.source);
}

function typeOf(path: string): string {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json',
    css: 'text/css; charset=utf-8',
    woff2: 'font/woff2',
    txt: 'text/plain; charset=utf-8',
  };
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
