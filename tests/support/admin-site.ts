import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { adminFiles } from '../../src/site/admin-files.ts';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import type { Story } from '../../src/story/story.ts';

/** The browser editor of the story in `content/`, without the rest of the site. */

export interface AdminSite {
  /** Ends with `/admin/`; a name that counts as the editor's own computer. */
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

/** Serves the editor as it would be published with these settings under `admin` in `story.yaml`. */
export async function serveAdmin(admin?: Story['input']['admin']): Promise<AdminSite> {
  const story = await readStoryFromDisk();
  const files = await adminFiles(admin ? { ...story, input: { ...story.input, admin } } : story, 'content');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace('/admin/', '') || 'index.html';
    const file = files.get(path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
    const text = 'text' in file ? Promise.resolve(file.text) : readFile(file.source);
    text.then(
      (body) => response.writeHead(200, { 'Content-Type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}/admin/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Files of `content/` that the editor reads, by their path in the repository. */
export function contentTexts(): ReadonlyMap<string, string> {
  const entries = readdirSync('content', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:md|yaml|json)$/.test(entry.name) && !entry.parentPath.includes('guide'),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')).sort();
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** Lets a folder of the browser's own stand for the one that the editor chooses; before the page is opened. */
export async function offerOwnFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
}

/** Puts files into the browser's own folder, as a clone of the repository would have them. */
export async function fillFolder(page: Page, texts: ReadonlyMap<string, string>): Promise<void> {
  await page.evaluate(
    async (files) => {
      const root = await navigator.storage.getDirectory();
      await root.getDirectoryHandle('.git', { create: true });
      for (const [path, text] of files) {
        const parts = path.split('/');
        let folder = root;
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
        const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
        const writer = await file.createWritable();
        await writer.write(text);
        await writer.close();
      }
    },
    [...texts],
  );
}

/** Text of a file in the browser's own folder. */
export function readFromFolder(page: Page, path: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const parts = wanted.split('/');
    let folder = await navigator.storage.getDirectory();
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
  }, path);
}
