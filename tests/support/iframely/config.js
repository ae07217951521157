/** Settings of the embed gateway under test: every site may be embedded, no list of sites is fetched. */
export default {
  DEBUG: false,
  RICH_LOG_ENABLED: false,
  CACHE_ENGINE: 'no-cache',
  WHITELIST_URL: '',
  SKIP_IFRAMELY_RENDERS: true,
  WHITELIST_WILDCARD: {
    oembed: { rich: ['allow', 'html-meta'] },
    'html-meta': { reader: 'allow' },
  },
};
