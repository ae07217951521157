import type { AstroIntegration } from 'astro';

/** Where the bundler's part and the pages' part of this module meet: pages run from a bundled copy of it. */
const KEY = Symbol.for('site.engine-files');
const shared = globalThis as { [KEY]?: readonly string[] };

/** Module by which the map's engine is loaded, and what its worker's file is named after. */
const ENGINE = 'src/map/maplibre-view.ts';
const WORKER = 'maplibre-gl-worker';

/**
 * Files of the map engine in the folder of the built site, for fetching them ahead; empty while editing. The browser's
 * part is bundled before pages are made.
 */
export function engineFiles(): readonly string[] {
  return shared[KEY] ?? [];
}

/** Notes the files when the bundler has named them. */
export function engineFilesIntegration(): AstroIntegration {
  return {
    name: 'engine-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'engine-files',
                generateBundle: (_, bundle) => {
                  const files = Object.values(bundle).flatMap((file) =>
                    (file.type === 'chunk' && file.facadeModuleId?.endsWith(ENGINE) === true) ||
                    (file.type === 'asset' && file.fileName.includes(WORKER))
                      ? [file.fileName]
                      : [],
                  );
                  if (files.length > 1) shared[KEY] = files;
                },
              },
            ],
          },
        });
      },
    },
  };
}
