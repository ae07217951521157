import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { startServer } from '../../src/server/preview.ts';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import type { Story } from '../../src/story/story.ts';
import { all, readPage } from '../support/html.ts';
import { freePort } from '../support/free-port.ts';

/** The built site and two pages made from the same content, on one server. */
export interface ReferenceSite {
  readonly lang: string;
  readonly story: Story;
  /** Address of the site; ends with a slash. */
  readonly url: string;
  /** The same words and the first picture, no script: the floor. */
  readonly floor: string;
  /** The same words, MapLibre as large as the story's, with its style and data, started at once; one IntersectionObserver. */
  readonly bare: string;
  readonly close: () => Promise<void>;
}

const SITE = 'dist';

/** Makes the reference pages beside the built site in a temporary folder, and serves both. */
export async function openReferenceSite(lang: string): Promise<ReferenceSite> {
  const story = await readStoryFromDisk();
  const root = await mkdtemp(join(tmpdir(), 'bench-'));
  const port = await freePort();
  for (const { name, isDirectory } of await namesIn(SITE)) {
    const isPage = isDirectory ? story.languages.includes(name) : name.endsWith('.html');
    if (isPage) await copyPages(name, root, `http://127.0.0.1:${String(port)}`);
    else if (!COMPRESSED_PAGE.test(name)) await symlink(resolve(SITE, name), join(root, name));
  }
  const script = await bundleBarePage(join(root, 'bench', 'bare'));
  await writePage(join(root, 'bench', 'floor'), page(story, lang, { picture: true, script: null }));
  await writePage(join(root, 'bench', 'bare'), page(story, lang, { picture: false, script }));
  const server = await startServer({ directory: root, port, base: '/' });
  return {
    lang,
    story,
    url: server.url,
    floor: `${server.url}bench/floor/`,
    bare: `${server.url}bench/bare/`,
    close: async () => {
      await server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Pages as compressed when built: they hold the addresses of before. */
const COMPRESSED_PAGE = /\.html\.(?:br|gz)$/;

async function namesIn(folder: string): Promise<readonly { readonly name: string; readonly isDirectory: boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }));
}

/**
 * Copies a page, or the pages of an edition, with the whole addresses that a build for this origin (`SITE_URL`) gives
 * them: search engines, and therefore Lighthouse, want no others.
 */
async function copyPages(name: string, root: string, origin: string): Promise<void> {
  const filter = (path: string): boolean => !COMPRESSED_PAGE.test(path);
  await cp(join(SITE, name), join(root, name), { recursive: true, filter });
  for (const file of await pagesAt(join(root, name))) {
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace(/(<link rel="(?:canonical|alternate)"[^>]* href=")\//g, `$1${origin}/`));
  }
}

/** The file itself, or all pages in a folder. */
async function pagesAt(path: string): Promise<readonly string[]> {
  if (path.endsWith('.html')) return [path];
  const names = await readdir(path, { recursive: true });
  return names.filter((name) => name.endsWith('.html')).map((name) => join(path, name));
}

async function writePage(folder: string, html: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), html);
}

/** Bundles the bare page's script as the site's own are bundled; answers with its address. */
async function bundleBarePage(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    base: '/bench/bare/',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: resolve('tests/bench/bare-page.ts'), output: { entryFileNames: 'bare.js' } },
    },
  });
  return '/bench/bare/bare.js';
}

interface Parts {
  readonly picture: boolean;
  readonly script: string | null;
}

function page(story: Story, lang: string, { picture, script }: Parts): string {
  const [image] = all(readPage(SITE, `${lang}/`), '[data-step-picture] img');
  const source = image?.properties['src'];
  if (typeof source !== 'string') throw new Error('The built story has no picture');
  const steps = story.steps.map(({ key, text }) => {
    const words = text[lang];
    return `<section data-step="${key}"><h2>${words?.title ?? ''}</h2>${words?.html ?? ''}</section>`;
  });
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${story.input.title[lang] ?? ''}</title><meta name="description" content="${story.input.title[lang] ?? ''}">
<style>body{margin:0;font:18px/1.5 serif}main{max-width:36rem;margin:0 auto;padding:1rem}section{min-height:62vh}
#map,img{position:sticky;top:0;width:100%;height:42vh;object-fit:cover;display:block}
@media (min-width:64rem) and (min-height:33.01rem){#map{position:fixed;inset:0;height:auto}#map img{position:static;height:100%}
main{position:relative;max-width:24rem;margin:0 0 0 2rem;background:#fff}}</style></head>
<body data-lang="${lang}"><div id="map">${picture ? `<img src="${source}" alt="" width="720" height="600" fetchpriority="high">` : ''}</div>
<main><h1>${story.input.title[lang] ?? ''}</h1>${steps.join('')}</main>
${script === null ? '' : `<script type="module" src="${script}"></script>`}</body></html>`;
}
