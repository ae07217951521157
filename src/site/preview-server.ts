import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { basemapFiles } from './basemap-files.ts';
import type { Story } from '../story/story.ts';
import { layerTiles } from './layer-tiles.ts';
import { pickerStory } from './picker-story.ts';
import { createPreviewPictures, PREVIEW_FOLDER } from './preview-pictures.ts';
import { VERSION_TIMING } from '../toolbar/page-version.ts';
import { previewState, type PreviewReport } from './preview-state.ts';
import { siteUrls } from './site-urls.ts';
import { textFonts } from './text-fonts.ts';

type Next = (fault?: unknown) => void;
/** A part of the server that answers some requests and passes the others on. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

/** Answers what only the preview serves: the report as JSON, step pictures, and the basemap's files. */
export function previewHandler(): Handler {
  const root = siteUrls().asset(`${PREVIEW_FOLDER}/`);
  const drawPicture = createPreviewPictures();
  const answer = async (path: string, response: ServerResponse): Promise<boolean> => {
    const state = previewState();
    if (path === 'report.json') {
      send(response, 'application/json', JSON.stringify(state?.report ?? null));
      return true;
    }
    const story = state?.story;
    const lang = /^picker\/([a-z]{2})\.json$/.exec(path)?.[1];
    if (state && story && lang !== undefined) {
      send(response, 'application/json', JSON.stringify(await pickerStory(story, siteUrls(), lang, state.written)));
      return true;
    }
    const picture = story && path.startsWith('pictures/') ? await drawPicture(story, path.slice(9)) : null;
    if (picture) send(response, picture.type, picture.data);
    return picture !== null;
  };
  return (request, response, next) => {
    const path = pathOf(request);
    if (request.method !== 'GET' || !path.startsWith(root)) {
      next();
      return;
    }
    answer(path.slice(root.length), response).then((answered) => {
      if (!answered) next();
    }, next);
  };
}

/** Serves the basemap of the story that is shown now. */
export function basemapHandler(): Handler {
  return foldersHandler(siteUrls().asset('basemap/'), async (story) => [await basemapFiles(story)]);
}

/** Serves the tiles of its large layers. */
export function layerTilesHandler(): Handler {
  return foldersHandler(siteUrls().asset('_astro/layers/'), async (story) => {
    const tiles = await Promise.all(story.languages.map((lang) => layerTiles(story, lang)));
    return tiles.flatMap((layers) => [...layers.values()]);
  });
}

/** Serves folders of files below `root`, each under its hash. */
function foldersHandler(
  root: string,
  foldersOf: (story: Story) => Promise<readonly { readonly hash: string; readonly directory: string }[]>,
): Handler {
  const servers = new Map<string, Handler>();
  return (request, response, next) => {
    const story = previewState()?.story;
    if (!story || !pathOf(request).startsWith(root)) {
      next();
      return;
    }
    foldersOf(story).then((folders) => {
      const folder = folders.find(({ hash }) => request.url?.startsWith(`${root}${hash}/`));
      if (folder === undefined || request.url === undefined) {
        next();
        return;
      }
      const server = servers.get(folder.directory) ?? sirv(resolve(folder.directory), { dev: true });
      servers.set(folder.directory, server);
      request.url = request.url.slice(`${root}${folder.hash}`.length);
      server(request, response, next);
    }, next);
  };
}

/** Serves the fonts of the story that is shown now. */
export function fontHandler(): Handler {
  const root = siteUrls().font('');
  return (request, response, next) => {
    const story = previewState()?.story;
    const path = pathOf(request);
    if (!story || !path.startsWith(root)) {
      next();
      return;
    }
    textFonts(story).then((fonts) => {
      const font = fonts.find(({ name }) => root + name === path);
      if (font === undefined) next();
      else send(response, 'font/woff2', font.data);
    }, next);
  };
}

/**
 * Says with every page how new it is, so that a page that was made just before a save, or connects just after it, learns
 * that it missed one. What goes with an answer costs no template of the site a line.
 */
export function versionHandler(): Handler {
  return (request, response, next) => {
    const version = previewState()?.report.pageVersion;
    if (version !== undefined && request.headers.accept?.includes('text/html') === true) {
      response.setHeader('Server-Timing', `${VERSION_TIMING};dur=${version}`);
    }
    next();
  };
}

/** In place of every page while there is nothing to show: what is wrong, and the way back as soon as it is mended. */
export function nothingToShow(report: PreviewReport, client: string): string {
  const text = report.findings
    .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message['en'] ?? ''}`)
    .join('\n');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Findings</title>
<script type="module" src="${client}"></script></head>
<body data-nothing-shown><noscript><pre>${escapeHtml(text)}</pre></noscript></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const path = url.split('?')[0] ?? '/';
  try {
    return decodeURIComponent(path);
  } catch {
    // An address that is none: it is nobody's here.
    return '/';
  }
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.end(body);
}
