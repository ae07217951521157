import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './support/find-browser.ts';
import { browserArguments } from './support/launch-browser.ts';

const seconds = 1000;
const executablePath = await findBrowser();

/** The browser that tests run in, as part of the page. */
const chromium = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 800, height: 600 },
  instances: [{ browser: 'chromium' as const }],
  provider: playwright({
    launchOptions: { args: [...browserArguments], ...(executablePath ? { executablePath } : {}) },
  }),
};

/** One browser at a time: software WebGL takes whole cores. */
const oneByOne = { fileParallelism: false, maxWorkers: 1 };

/** What drives a whole browser. */
const journeys = {
  // A starved machine may draw a map too late once; a fault comes back.
  retry: process.env['CI'] === undefined ? 0 : 1,
  environment: 'node' as const,
  setupFiles: ['tests/support/property-seed.ts'],
  testTimeout: 90 * seconds,
  hookTimeout: 90 * seconds,
  expect: { poll: { timeout: 15 * seconds } },
};

/**
 * Seven projects: `unit` in Node, `build` builds small sites whole, `contract` runs in Chromium against the real
 * libraries, `visual` compares pictures of a small local map, `e2e` drives Chromium through `dist/`, `preview` through
 * stories while they are edited, and `long` drives through both for longer than a change should wait (`npm run test:long`,
 * before a release).
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    watch: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // Half the time of a hundred small files would be spent on loading the same modules a hundred times.
          isolate: false,
          testTimeout: 60 * seconds,
          setupFiles: ['tests/support/property-seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          environment: 'node',
          // A build fills a core and a half; each has an output folder of its own, in which Astro keeps what it builds with.
          maxWorkers: 2,
          testTimeout: 300 * seconds,
          hookTimeout: 300 * seconds,
        },
      },
      {
        extends: true,
        worker: { format: 'es' },
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60 * seconds,
          hookTimeout: 60 * seconds,
          browser: chromium,
        },
      },
      {
        extends: true,
        worker: { format: 'es' },
        test: {
          name: 'visual',
          include: ['tests/visual/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60 * seconds,
          hookTimeout: 60 * seconds,
          browser: {
            ...chromium,
            expect: {
              toMatchScreenshot: {
                resolveScreenshotPath: ({ root, arg, ext }) => join(root, 'tests/visual/pictures', `${arg}${ext}`),
                resolveDiffPath: ({ root, arg, ext }) => join(root, 'tests/output/visual', `${arg}${ext}`),
              },
            },
          },
        },
      },
      {
        extends: true,
        test: {
          ...journeys,
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          setupFiles: ['tests/support/no-complaints.ts'],
          // Browsers wait much of the time, and two fill two cores.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...journeys,
          // The preview of one project folder is not made to run twice at a time.
          ...oneByOne,
          name: 'preview',
          include: ['tests/preview/*.test.ts'],
          setupFiles: ['tests/support/no-complaints.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...journeys,
          ...oneByOne,
          name: 'long',
          include: ['tests/e2e/long/*.test.ts'],
          testTimeout: 1800 * seconds,
        },
      },
    ],
  },
});
