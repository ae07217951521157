import type { Source } from '../schema/sources.ts';
import type { LayerData } from '../story/story.ts';
import { fetchJson } from './fetch-json.ts';

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
  const file = fetchJson<LayerFile>(url);
  files.set(url, file);
  file.catch(() => files.delete(url));
  return file;
}
