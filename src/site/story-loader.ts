import { relative, resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readFiles } from '../check/read-files.ts';
import { checkContent } from '../validation/check-content.ts';
import { siteEnvironment } from './environment.ts';
import { FindingsError } from './findings-error.ts';

/**
 * Ties the content folder to Astro's content layer. The collection holds one entry whose digest changes with any file
 * of the folder, so that pages are made anew; the story itself has maps and is read by `loadStory`.
 * A build stops with every finding. The preview goes on, and the page says what is wrong.
 */
export function storyLoader(): Loader {
  return {
    name: 'story',
    async load(context) {
      await refresh(context);
      watch(context);
    },
  };
}

async function refresh(context: LoaderContext): Promise<void> {
  const { store, watcher, logger } = context;
  const { contentDirectory } = siteEnvironment();
  const files = await readFiles(contentDirectory);
  const { findings } = checkContent(files ?? { paths: [], texts: new Map() });
  if (findings.some(({ severity }) => severity === 'error')) {
    const error = new FindingsError(findings, contentDirectory);
    if (!watcher) throw error;
    logger.error(error.message);
  }
  const digest = context.generateDigest(JSON.stringify([files?.paths, [...(files?.texts ?? [])]]));
  store.set({ id: 'story', data: await context.parseData({ id: 'story', data: { digest } }), digest });
}

function watch(context: LoaderContext): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  const directory = resolve(siteEnvironment().contentDirectory);
  let pending = Promise.resolve();
  watcher.add(directory);
  watcher.on('all', (_, path) => {
    const inside = relative(directory, resolve(path));
    if (inside.startsWith(`..${sep}`) || inside.startsWith('.')) return;
    // One after the other, so that the last save wins.
    pending = pending.then(() => refresh(context)).catch((error: unknown) => logger.error(String(error)));
  });
}
