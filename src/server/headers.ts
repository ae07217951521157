/**
 * The response headers of the site as one table: what the preview server sends and what the build writes for hosts
 * (`header-files.ts`). Addresses are given without the base path and start with a slash.
 */
import { pagePolicy, type InlineHashes } from './content-security.ts';

/** Headers for some addresses. No address gets the same header from two rules: hosts differ in what they make of that. */
export interface HeaderRule {
  /** Whole addresses, or folders with everything in them, `/pictures/*`. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** What the rules depend on; known when the site is built. */
export interface SiteFacts {
  readonly languages: readonly string[];
  /** Sites that may embed the story, as CSP sources; `null` for all. */
  readonly embedders: readonly string[] | null;
  /** Folders whose files never change, because their addresses name their content. */
  readonly immutable: readonly string[];
  readonly inline: InlineHashes;
  /** The site's own origin; `null` when it is not known. */
  readonly origin: string | null;
}

const DAY = 86_400;

/** Lets pages that are cross-origin isolated show the embed; we load nothing from elsewhere. Pages and workers need it. */
const ISOLATION = { 'Cross-Origin-Embedder-Policy': 'credentialless' } as const;
const DOCUMENT = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  ...ISOLATION,
} as const;

/**
 * The table for a site. What only pages heed goes with pages only: a story fetches some hundred tiles, each small beside
 * such headers.
 */
export function headerRules({ languages, embedders, immutable, inline, origin }: SiteFacts): readonly HeaderRule[] {
  const ownPages = ['/', '/404.html', ...languages.map((lang) => `/${lang}/*`)];
  const page = (ancestors: string): Readonly<Record<string, string>> => ({
    'Content-Security-Policy': `${pagePolicy(inline, origin)}; frame-ancestors ${ancestors}`,
    ...DOCUMENT,
  });
  return [
    {
      paths: ['/*'],
      headers: {
        'X-Content-Type-Options': 'nosniff',
        // A sandboxed embed has an opaque origin: without these two its map could load neither tiles nor data.
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
    { paths: ownPages, headers: page("'self'") },
    // Only the embed may stand in other people's pages.
    { paths: ['/embed/*'], headers: page(embedders === null ? '*' : ["'self'", ...embedders].join(' ')) },
    // Its own policy stands in it.
    { paths: ['/admin/*'], headers: DOCUMENT },
    { paths: ['/_astro/*', '/sw.js'], headers: ISOLATION },
    { paths: immutable, headers: { 'Cache-Control': `public, max-age=${365 * DAY}, immutable` } },
  ];
}

/** Types that hosts do not know or get wrong, by the end of the file's name. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  mvt: 'application/vnd.mapbox-vector-tile',
  pbf: 'application/vnd.mapbox-vector-tile',
  csv: 'text/csv; charset=utf-8',
  kml: 'application/vnd.google-earth.kml+xml',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
};

/** How long answers are kept that no rule names: pages are asked for again, so that a correction reaches everyone at once. */
function cachingOf(path: string): string {
  // So is the worker for reading without a network: a mistake in it would stay.
  return /(?:\/|\.html|\/sw\.js)$/.test(path) ? 'public, max-age=0, must-revalidate' : 'public, max-age=300';
}

/** Headers of the file at an address, e.g. `/en/` or `/_astro/map.js`; a type only where it is ours to state. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  const named = rules.filter((rule) => rule.paths.some((pattern) => matchesPath(path, pattern)));
  const type = CONTENT_TYPES[path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1)];
  return {
    'Cache-Control': cachingOf(path),
    ...Object.fromEntries(named.flatMap((rule) => Object.entries(rule.headers))),
    ...(type === undefined ? {} : { 'Content-Type': type }),
  };
}

/** Whether an address is the pattern or lies in its folder. */
function matchesPath(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
