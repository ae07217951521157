import type { Screen } from './screen.ts';
import type { StyleImages } from './style-images.ts';
import type { SvgNode } from './svg.ts';

/** What drawing a layer needs besides the layer and its features. */
export interface DrawContext {
  readonly screen: Screen;
  /** Image pixels per CSS pixel of the picture. */
  readonly pixelRatio: number;
  readonly images: StyleImages;
  /** Keeps a definition (pattern, image) once per key and returns its id. */
  define(key: string, build: (id: string) => SvgNode): string;
  /** All definitions so far, in order of first use. */
  definitions(): readonly SvgNode[];
}

/** An empty context for one picture. */
export function createDrawContext(screen: Screen, pixelRatio: number, images: StyleImages): DrawContext {
  const nodes = new Map<string, { readonly id: string; readonly node: SvgNode }>();
  return {
    screen,
    pixelRatio,
    images,
    define: (key, build) => {
      const known = nodes.get(key);
      if (known !== undefined) return known.id;
      const id = `d${nodes.size}`;
      nodes.set(key, { id, node: build(id) });
      return id;
    },
    definitions: () => [...nodes.values()].map(({ node }) => node),
  };
}
