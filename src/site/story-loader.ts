import type { Loader, LoaderContext } from 'astro/loaders';
import { readFiles } from '../check/read-files.ts';
import { checkContent } from '../validation/check-content.ts';
import { siteEnvironment } from './environment.ts';
import { FindingsError } from './findings-error.ts';

/**
 * Ties the content folder to Astro's content layer. The collection holds one entry whose digest changes with any file
 * of the folder, so that pages are made anew; the story itself has maps and is read by `loadStory`.
 * A build stops with every finding. While editing, the preview reads the folder by itself.
 */
export function storyLoader(): Loader {
  return {
    name: 'story',
    async load(context) {
      await setDigest(context, context.watcher ? 'preview' : await checkedDigest(context));
    },
  };
}

async function checkedDigest(context: LoaderContext): Promise<string> {
  const { contentDirectory } = siteEnvironment();
  const files = await readFiles(contentDirectory);
  const { findings } = checkContent(files ?? { paths: [], texts: new Map() });
  if (findings.some(({ severity }) => severity === 'error')) throw new FindingsError(findings, contentDirectory);
  return context.generateDigest(JSON.stringify([files?.paths, [...(files?.texts ?? [])]]));
}

async function setDigest({ store, parseData }: LoaderContext, digest: string): Promise<void> {
  store.set({ id: 'story', data: await parseData({ id: 'story', data: { digest } }), digest });
}
