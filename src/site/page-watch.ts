import type { Handler } from './preview-server.ts';

/** Knows when pages of the preview have been answered. */
export interface PageWatch {
  readonly handler: Handler;
  /** Settles when the next page has gone out whole, or after `limitMs` where nobody asks for one. */
  nextPage(limitMs: number): Promise<void>;
}

/** A watch over all requests for pages that its handler lets pass. */
export function createPageWatch(): PageWatch {
  const waiting = new Set<() => void>();
  return {
    handler(request, response, next) {
      if (request.headers.accept?.includes('text/html') === true) {
        response.once('close', () => {
          for (const settle of waiting) settle();
        });
      }
      next();
    },
    nextPage(limitMs) {
      return new Promise((resolve) => {
        const settle = (): void => {
          clearTimeout(timer);
          waiting.delete(settle);
          resolve();
        };
        const timer = setTimeout(settle, limitMs);
        waiting.add(settle);
      });
    },
  };
}
