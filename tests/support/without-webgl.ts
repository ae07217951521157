import type { BrowserContext, Page } from 'playwright-core';

/** Lets a page, or every page of a context, have no WebGL, as on machines without a graphics card: pictures stay. Call before `goto`. */
export function withoutWebgl(where: Page | BrowserContext): Promise<unknown> {
  return where.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return String(args[0]).startsWith('webgl')
        ? null
        : (Reflect.apply(original, this, args) as RenderingContext | null);
    } as typeof original;
  });
}
