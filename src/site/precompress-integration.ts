import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { precompress } from '../server/precompress.ts';
import { siteEnvironment } from './environment.ts';

const CACHE = 'node_modules/.cache/supply-lines/compressed';

/** When everything is written: writes each file that gets smaller a second and a third time, compressed. */
export function precompressIntegration(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!siteEnvironment().precompress) return;
        const start = performance.now();
        const { files, plainBytes, brotliBytes, gzipBytes } = await precompress(fileURLToPath(dir), resolve(CACHE));
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(
          `${String(files)} files in ${seconds} s: ${inMb(plainBytes)}, as .br ${inMb(brotliBytes)}, as .gz ${inMb(gzipBytes)}`,
        );
      },
    },
  };
}

function inMb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
