/** Name of the server timing with which a page's answer says which version of the story it shows. */
export const VERSION_TIMING = 'story-version';

/** The version that the page was made of; 0 where the browser keeps it to itself, as it does off `localhost` without TLS. */
export function versionOfPage(): number {
  const [navigation] = performance.getEntriesByType('navigation') as readonly Partial<PerformanceNavigationTiming>[];
  return navigation?.serverTiming?.find(({ name }) => name === VERSION_TIMING)?.duration ?? 0;
}
