import type { Source } from '../schema/sources.ts';
import type { LayerData } from '../story/story.ts';

/** A layer as it is published, with the sources that its features cite. */
export type LayerFile = LayerData & { readonly references: readonly Source[] };

const files = new Map<string, Promise<LayerFile>>();

/**
 * A layer's published file, fetched once per page however many ask for it. Rejects when it cannot be had; the next who
 * asks tries again.
 */
export function loadLayerFile(url: string): Promise<LayerFile> {
  const known = files.get(url);
  if (known !== undefined) return known;
  const file = fetchFile(url);
  files.set(url, file);
  file.catch(() => files.delete(url));
  return file;
}

/** How long an answer may not even begin: a browser asks a host of the older kind for six files at once, pictures among them. */
const PATIENCE_MS = 10_000;

async function fetchFile(url: string): Promise<LayerFile> {
  const waiting = new AbortController();
  const timer = setTimeout(() => {
    waiting.abort(new Error(`${url} does not come`));
  }, PATIENCE_MS);
  const response = await fetch(url, { signal: waiting.signal }).finally(() => {
    clearTimeout(timer);
  });
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  return (await response.json()) as LayerFile;
}
