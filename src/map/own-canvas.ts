/**
 * One graphics context for a page. Whether a machine can draw the map is known only by making a context, and the map's
 * library makes a canvas with a context of its own; here it is given the one of the trial.
 */

/** What the library asks of a context, so that the trial is made with the same. */
export const CONTEXT_ATTRIBUTES = {
  alpha: true,
  depth: true,
  stencil: true,
  premultipliedAlpha: true,
  antialias: false,
  preserveDrawingBuffer: false,
  powerPreference: 'default',
} as const satisfies WebGLContextAttributes;

/** A canvas with a WebGL 2 context, not in the document; `null` where there can be none. */
export function createMapCanvas(): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  return canvas.getContext('webgl2', CONTEXT_ATTRIBUTES) === null ? null : canvas;
}

/**
 * Calls `make`, which gets `canvas` for the first canvas it creates: the library takes no canvas as an option. With
 * `null`, or a canvas whose context was lost meanwhile, it gets a new one as ever. Throws what `make` throws.
 */
export function withCanvas<T>(canvas: HTMLCanvasElement | null, make: () => T): T {
  if (canvas === null || canvas.getContext('webgl2')?.isContextLost() !== false) return make();
  // What the document's class has stands behind it.
  const restore = (): boolean => Reflect.deleteProperty(document, 'createElement');
  const replace = (): unknown =>
    Object.defineProperty(document, 'createElement', { value: createElement, configurable: true });
  const createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    restore();
    if (name === 'canvas') return canvas;
    const element = document.createElement(name, options);
    replace();
    return element;
  };
  replace();
  try {
    return make();
  } finally {
    restore();
  }
}
