/**
 * The few parts of a service worker's world that ours uses. TypeScript's own types for workers contradict those of pages,
 * and one project cannot have both.
 */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request that the worker may answer. */
export interface ReadableFetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** A page asks to keep files; it is answered on the first port. */
export interface KeepRequest extends LastingEvent {
  readonly data: { readonly type: string; readonly urls: readonly string[] };
  readonly ports: readonly MessagePort[];
}

interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: ReadableFetchEvent) => void): void;
  addEventListener(type: 'message', listen: (event: KeepRequest) => void): void;
}

/** The worker's own global object. */
export function workerScope(): WorkerScope {
  return globalThis as unknown as WorkerScope;
}
