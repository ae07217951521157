/**
 * The response headers of the site as one table. The preview server sends them; whoever sets up a host copies them.
 * Addresses are given without the base path and start with a slash.
 */

interface HeaderRule {
  /** Addresses the rule is for; later rules replace what earlier ones set. */
  readonly match: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}

const day = 86_400;

const html = /(?:\/|\.html)$/;

/** All rules, general ones first. */
export const headerRules: readonly HeaderRule[] = [
  {
    match: /^/,
    headers: {
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      // A sandboxed embed has an opaque origin: without these two its map could load neither tiles nor data.
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=300',
    },
  },
  // Pages are asked for again each time, so that a correction reaches every reader at once.
  { match: html, headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' } },
  // Only the embed may stand in other people's pages.
  { match: html, headers: { 'Content-Security-Policy': "frame-ancestors 'self'" } },
  { match: /^\/embed\/.*(?:\/|\.html)$/, headers: { 'Content-Security-Policy': 'frame-ancestors *' } },
  // Addresses that change with their content.
  {
    match: /^\/(?:_astro\/|basemap\/[0-9a-f]{8,}\/|embed\/\d+\.\d+\.\d+\/)/,
    headers: { 'Cache-Control': `public, max-age=${365 * day}, immutable` },
  },
  // The worker that keeps pages for offline reading is asked for again each time, or a mistake in it would stay.
  { match: /^\/sw\.js$/, headers: { 'Cache-Control': 'public, max-age=0, must-revalidate' } },
  { match: html, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  { match: /\.css$/, headers: { 'Content-Type': 'text/css; charset=utf-8' } },
  { match: /\.m?js$/, headers: { 'Content-Type': 'text/javascript; charset=utf-8' } },
  { match: /\.json$/, headers: { 'Content-Type': 'application/json' } },
  { match: /\.geojson$/, headers: { 'Content-Type': 'application/geo+json' } },
  { match: /\.webmanifest$/, headers: { 'Content-Type': 'application/manifest+json' } },
  { match: /\.(?:mvt|pbf)$/, headers: { 'Content-Type': 'application/vnd.mapbox-vector-tile' } },
  { match: /\.kml$/, headers: { 'Content-Type': 'application/vnd.google-earth.kml+xml' } },
  { match: /\.csv$/, headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  { match: /\.(?:txt|md)$/, headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  { match: /\.xml$/, headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  { match: /\.svg$/, headers: { 'Content-Type': 'image/svg+xml' } },
];

/** Headers of the file at an address without base path, e.g. `/en/` or `/_astro/map.js`; a type only where it is ours to state. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const rules = headerRules.filter((rule) => rule.match.test(path));
  return Object.fromEntries(rules.flatMap((rule) => Object.entries(rule.headers)));
}
