/** Without what Vitest and a site's own settings put there: Astro serves nothing where it believes itself under test. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$|SITE_URL$|BASE_PATH$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
