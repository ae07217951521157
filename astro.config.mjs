import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { adminIntegration } from './src/site/admin-integration.ts';
import { editingIntegration } from './src/site/editing-integration.ts';
import { previewIntegration } from './src/site/preview-integration.ts';
import { engineFilesIntegration } from './src/site/engine-files.ts';
import { mapFilesIntegration } from './src/site/map-files-integration.ts';
import { offlineIntegration } from './src/site/offline-integration.ts';
import { precompressIntegration } from './src/site/precompress-integration.ts';
import { publishIntegration } from './src/site/publish-integration.ts';
import { readingIntegration } from './src/site/reading-integration.ts';

// SITE_URL is the absolute origin, e.g. https://example.org; without it, addresses stay relative to the host.
const site = process.env.SITE_URL;

export default defineConfig({
  output: 'static',
  ...(site ? { site } : {}),
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  // A style sheet of its own would stand between the reader and the first screen.
  build: { format: 'directory', inlineStylesheets: 'always' },
  prefetch: false,
  integrations: [
    svelte(),
    readingIntegration(),
    engineFilesIntegration(),
    mapFilesIntegration(),
    offlineIntegration(),
    previewIntegration(),
    adminIntegration(),
    editingIntegration(),
    // Embeds are found by the pages that they are of, paper by the story.
    ...(site ? [sitemap({ filter: (page) => !/\/embed\/[a-z]{2}\/|\/booklet\/$/.test(page) })] : []),
    // Last, since they read what all others have written.
    publishIntegration(),
    precompressIntegration(),
  ],
  vite: {
    // MapLibre 6 exists as modules only, its worker too.
    worker: { format: 'es' },
  },
});
