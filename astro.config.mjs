import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { mapFilesIntegration } from './src/site/map-files-integration.ts';
import { publishIntegration } from './src/site/publish-integration.ts';

// SITE_URL is the absolute origin, e.g. https://example.org; without it, addresses stay relative to the host.
const site = process.env.SITE_URL;

export default defineConfig({
  output: 'static',
  ...(site ? { site } : {}),
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  build: { format: 'directory' },
  prefetch: false,
  integrations: [
    svelte(),
    mapFilesIntegration(),
    ...(site ? [sitemap({ filter: (page) => !page.includes('/embed/') })] : []),
    publishIntegration(),
  ],
  vite: {
    // MapLibre 6 exists as modules only, its worker too.
    worker: { format: 'es' },
  },
});
