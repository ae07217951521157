import type { Page } from 'playwright-core';

/** What a page's WebGL was asked for. */
export interface GhostCount {
  readonly draws: number;
  /** Graphics contexts made, ever. */
  readonly contexts: number;
  /** Milliseconds of each frame's callback that drew a map, on the page's main thread. */
  readonly frames: readonly number[];
}

/**
 * Lets a page's WebGL count what it is asked for and draw nothing: where drawing runs on the processor it would otherwise
 * be all that is measured, and takes minutes. Its canvases are not painted either, for the same reason. Call before `goto`.
 */
export async function ghostDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const calls = { draws: 0, contexts: 0, frames: [] as number[] };
    Object.assign(window, { ghost: calls });
    const count = (): void => {
      calls.draws += 1;
    };
    const context = WebGL2RenderingContext.prototype;
    context.drawElements = count;
    context.drawArrays = count;
    context.drawElementsInstanced = count;
    context.drawArraysInstanced = count;
    const known = new WeakSet<object>();
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      const given = Reflect.apply(original, this, args) as RenderingContext | null;
      if (given !== null && String(args[0]).startsWith('webgl') && !known.has(given)) {
        known.add(given);
        calls.contexts += 1;
        this.style.opacity = '0';
      }
      return given;
    } as typeof original;
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        const [draws, start] = [calls.draws, performance.now()];
        callback(time);
        if (calls.draws > draws) calls.frames.push(performance.now() - start);
      });
  });
}

/** What has been counted since the page was opened. */
export function ghostCount(page: Page): Promise<GhostCount> {
  return page.evaluate(() => (window as unknown as { ghost: GhostCount }).ghost);
}

/** How often its WebGL was asked to draw since the page was opened. */
export function drawsSoFar(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { ghost: GhostCount }).ghost.draws);
}
