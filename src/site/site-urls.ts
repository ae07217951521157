import { siteEnvironment } from './environment.ts';
import { createUrls, type Urls } from './urls.ts';

/** The addresses of the site that is being built, from `SITE_URL` and `BASE_PATH`. */
export function siteUrls(): Urls {
  const { basePath, siteUrl } = siteEnvironment();
  return createUrls(basePath, siteUrl);
}
