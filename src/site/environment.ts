/** What the environment says about the site: the only place that reads it. */

/** Settings of a build, with defaults filled in. */
export interface SiteEnvironment {
  /** Folder of the story, from `CONTENT_DIR`; default `content`. */
  readonly contentDirectory: string;
  /** Path below which the site lies, from `BASE_PATH`; starts and ends with `/`, default `/`. */
  readonly basePath: string;
  /** Origin without a slash at its end, from `SITE_URL`; `null` when it is not known. */
  readonly siteUrl: string | null;
  /** Whether files are written compressed too, from `PRECOMPRESS`; `no` leaves that to the host. */
  readonly precompress: boolean;
}

/** Reads the settings. Throws when `SITE_URL` is no `http` or `https` address. */
export function siteEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): SiteEnvironment {
  const { CONTENT_DIR, BASE_PATH, SITE_URL, PRECOMPRESS } = variables;
  const path = (BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
  return {
    contentDirectory: CONTENT_DIR || 'content',
    basePath: path === '' ? '/' : `/${path}/`,
    siteUrl: SITE_URL ? readOrigin(SITE_URL) : null,
    precompress: PRECOMPRESS !== 'no',
  };
}

function readOrigin(address: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error(`SITE_URL must be an address such as https://example.org, not “${address}”.`);
  }
  return url.origin;
}
