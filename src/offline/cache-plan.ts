/**
 * What is kept for reading without a network, and how: decided here from addresses alone. Files named by their content
 * come from the cache; everything that may change is asked for first and taken from the cache when no answer comes.
 * Nothing is kept for ever, and nothing of embeds, the editor or feeds at all.
 */
export interface CachePlan {
  readonly cache: 'pages' | 'assets' | 'pictures' | 'tiles' | 'data';
  readonly strategy: 'network-first' | 'cache-first';
}

/** Most entries of each cache; the oldest go first. */
export const CACHE_ENTRIES: Readonly<Record<CachePlan['cache'], number>> = {
  pages: 60,
  assets: 120,
  pictures: 300,
  tiles: 500,
  data: 80,
};

/** Nothing is read offline longer after it was last fetched: corrections have to arrive. */
export const KEPT_DAYS = 30;

/** Below the site's base, what others use and what must always be fresh. */
const NEVER = /^(?:embed|admin|oembed)\/|\/embed\/|(?:^|\/)(?:feed\.xml|sw\.js)$/;

const PLANS: readonly (readonly [RegExp, CachePlan])[] = [
  [/^_astro\//, { cache: 'assets', strategy: 'cache-first' }],
  [/^pictures\//, { cache: 'pictures', strategy: 'cache-first' }],
  [/^basemap\/[0-9a-f]{8,}\//, { cache: 'tiles', strategy: 'cache-first' }],
  [/(?:^|\/)$/, { cache: 'pages', strategy: 'network-first' }],
  [/\.(?:json|geojson|webmanifest|svg|png)$/, { cache: 'data', strategy: 'network-first' }],
];

/**
 * How to answer a request for `url` from a page at `referrer` (empty when unknown), for a site below `scope`; all absolute
 * addresses. `null`: the network answers, as if there were no cache.
 */
export function cachePlan(url: string, referrer: string, scope: string): CachePlan | null {
  const path = pathBelow(url, scope);
  const from = pathBelow(referrer, scope);
  if (path === null || NEVER.test(path) || (from !== null && NEVER.test(from))) return null;
  return PLANS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

function pathBelow(address: string, scope: string): string | null {
  const [plain = ''] = address.split(/[?#]/);
  return plain.startsWith(scope) ? plain.slice(scope.length) : null;
}
