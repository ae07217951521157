import { workerScope } from './worker-scope.ts';

/**
 * Stands in the worker's place where a story has switched reading offline off: readers who kept an earlier edition are
 * asked by their browser for a new worker, get this one, and are rid of worker and files.
 */
const scope = workerScope();

async function retire(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('story-')) await caches.delete(name);
  await scope.registration.unregister();
}

scope.addEventListener('install', () => {
  void scope.skipWaiting();
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(retire());
});
