import { relative, resolve, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { countFindings } from '../check/reporters.ts';
import { systemLanguage } from '../check/system-language.ts';
import { editHandler } from './edit-handler.ts';
import { siteEnvironment } from './environment.ts';
import { createPageWatch, type PageWatch } from './page-watch.ts';
import { createPreviewReader, type PreviewReader } from './preview-reader.ts';
import {
  basemapHandler,
  fontHandler,
  layerTilesHandler,
  nothingToShow,
  previewHandler,
  versionHandler,
  type Handler,
} from './preview-server.ts';
import { createStepSaver } from './step-saver.ts';
import { previewState, setPreviewState, type PreviewState } from './preview-state.ts';

type ViteDevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Script of every page of the preview, by its path from the project's folder. */
const CLIENT = '/src/toolbar/preview-client.ts';
const CAMERA_ICON =
  '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6"><path d="M5 2H2v3M11 2h3v3M14 11v3h-3M2 11v3h3"/><circle cx="8" cy="8" r="2.6"/></svg>';
/** Programs write a file in more than one go; a save is over when nothing was written for so long. */
const QUIET_MS = 30;
/** How long the check waits for a page that shows the save, at most. */
const PAGE_FIRST_MS = 700;

/**
 * The preview for editors, while `astro dev` runs and never in a build: reads the folder at every save, shows what can
 * be shown and sends what was found to the page.
 */
export function previewIntegration(): AstroIntegration {
  return {
    name: 'story-preview',
    hooks: {
      'astro:config:setup': ({ command, injectScript, addDevToolbarApp }) => {
        if (command !== 'dev') return;
        injectScript('page', `import ${JSON.stringify(CLIENT)};`);
        addDevToolbarApp({
          id: 'story-camera',
          name: systemLanguage() === 'de' ? 'Kamera' : 'Camera',
          icon: CAMERA_ICON,
          entrypoint: new URL('../toolbar/camera-app.ts', import.meta.url),
        });
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { contentDirectory } = siteEnvironment();
        const reader = createPreviewReader(contentDirectory);
        const pages = createPageWatch();
        const follow = (): Promise<void> => refresh(reader, { server, logger, pages });
        await follow();
        watch(contentDirectory, server, follow);
        const edits = editHandler(createStepSaver(contentDirectory), () => server.httpServer?.address() ?? null);
        for (const handler of [
          pages.handler,
          versionHandler(),
          previewHandler(),
          edits,
          basemapHandler(),
          layerTilesHandler(),
          fontHandler(),
          emptyPages(server),
        ]) {
          server.middlewares.use(handler);
        }
      },
      'astro:server:done': () => {
        setPreviewState(null);
      },
    },
  };
}

function watch(directory: string, server: ViteDevServer, then: () => Promise<void>): void {
  const folder = resolve(directory);
  let timer: NodeJS.Timeout | undefined;
  // One after the other, so that the last save wins.
  let running = Promise.resolve();
  server.watcher.add(folder);
  server.watcher.on('all', (_, path) => {
    const inside = relative(folder, resolve(path));
    if (inside.startsWith(`..${sep}`) || inside.startsWith('.')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(then).catch((error: unknown) => {
        server.config.logger.error(String(error));
      });
    }, QUIET_MS);
  });
}

interface Preview {
  readonly server: ViteDevServer;
  readonly logger: AstroIntegrationLogger;
  readonly pages: PageWatch;
}

async function refresh(reader: PreviewReader, { server, logger, pages }: Preview): Promise<void> {
  const read = await reader.read();
  if (read === null) return;
  // Nobody has a page open before there is one.
  const page = previewState() === null ? undefined : pages.nextPage(PAGE_FIRST_MS);
  show(read.shown, server);
  // The page fetches its new words before the longer half of the check takes the processor. Mistakes are told at once.
  if (Object.keys(read.shown.report.replaced).length === 0) await page;
  const checked = read.check();
  setPreviewState(checked);
  server.environments.client.hot.send('story:report', checked.report);
  tell(checked, logger);
}

function show(state: PreviewState, server: ViteDevServer): void {
  setPreviewState(state);
  // Astro forgets which pages there are, as it does when one of its own collections changes.
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send('story:shown', { version: state.version });
}

function tell({ report }: PreviewState, logger: AstroIntegrationLogger): void {
  const lang = systemLanguage();
  for (const { file, line, column, code, message } of report.findings) {
    logger.warn(`${file}:${line}:${column} ${code} ${message[lang] ?? ''}`);
  }
  logger.info(countFindings(report.findings, lang));
}

/** While not even an earlier story can be shown, every page is the list of findings. */
function emptyPages(server: ViteDevServer): Handler {
  return (request, response, next) => {
    const state = previewState();
    if (state?.story !== null || request.headers.accept?.includes('text/html') !== true) {
      next();
      return;
    }
    const html = nothingToShow(state.report, CLIENT);
    server.transformIndexHtml(request.url ?? '/', html).then((page) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(page);
    }, next);
  };
}
