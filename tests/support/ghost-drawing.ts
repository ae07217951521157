import type { Page } from 'playwright-core';

/**
 * Lets a page's WebGL count its draw calls and draw nothing: where drawing runs on the processor it would otherwise be
 * all that is measured, and takes minutes. Call before `goto`.
 */
export async function ghostDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const calls = { draws: 0, contexts: 0 };
    Object.assign(window, { ghost: calls });
    const count = (): void => {
      calls.draws += 1;
    };
    const context = WebGL2RenderingContext.prototype;
    context.drawElements = count;
    context.drawArrays = count;
    context.drawElementsInstanced = count;
    context.drawArraysInstanced = count;
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      if (String(args[0]).startsWith('webgl')) calls.contexts += 1;
      return Reflect.apply(original, this, args) as RenderingContext | null;
    } as typeof original;
  });
}
