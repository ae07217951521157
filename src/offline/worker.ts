import { ExpirationPlugin } from 'workbox-expiration';
import { CacheFirst, NetworkFirst, type Strategy } from 'workbox-strategies';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CACHE_ENTRIES, cachePlan, KEPT_DAYS, type CachePlan } from './cache-plan.ts';
import { workerScope, type KeepRequest, type ReadableFetchEvent } from './worker-scope.ts';

/**
 * The service worker, on top of Workbox. It takes over from the next page on, never in the middle of one, and an update
 * needs no waiting: pages come from the network first, all they load is named by its content.
 */
const scope = workerScope();
const PREFIX = 'story-';
/** An answer slower than this is taken for none where an older one is at hand. */
const PATIENCE_SECONDS = 5;
/** Files fetched at a time for keeping, so that reading goes before. */
const AT_ONCE = 4;

const strategies = new Map<CachePlan['cache'], Strategy>();

function strategyFor({ cache, strategy }: CachePlan): Strategy {
  const options = {
    cacheName: PREFIX + cache,
    matchOptions: { ignoreVary: true },
    // Workbox's types leave `undefined` out where its classes declare it.
    plugins: [
      new ExpirationPlugin({
        maxEntries: CACHE_ENTRIES[cache],
        maxAgeSeconds: KEPT_DAYS * 86_400,
        purgeOnQuotaError: true,
      }) as WorkboxPlugin,
    ],
  };
  const known = strategies.get(cache);
  if (known !== undefined) return known;
  const made =
    strategy === 'cache-first'
      ? new CacheFirst(options)
      : new NetworkFirst({ ...options, networkTimeoutSeconds: PATIENCE_SECONDS });
  strategies.set(cache, made);
  return made;
}

function answer(event: ReadableFetchEvent): void {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const plan = cachePlan(request.url, request.referrer, scope.registration.scope);
  if (plan !== null) event.respondWith(strategyFor(plan).handle({ event, request }));
}

/** Fetches what is to be kept; says how many files could not be had. */
async function keep(event: KeepRequest): Promise<void> {
  const wanted = [...event.data.urls];
  let failed = 0;
  const fetchNext = async (): Promise<void> => {
    for (let url = wanted.shift(); url !== undefined; url = wanted.shift()) {
      const plan = cachePlan(url, '', scope.registration.scope);
      if (plan === null) continue;
      try {
        const [response, done] = strategyFor(plan).handleAll({ event, request: new Request(url) });
        if (!(await response).ok) failed += 1;
        await done;
      } catch {
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  event.ports[0]?.postMessage({ failed });
}

scope.addEventListener('install', () => {
  void scope.skipWaiting();
});
scope.addEventListener('fetch', answer);
scope.addEventListener('message', (event) => {
  if (event.data.type === 'keep') event.waitUntil(keep(event));
});
