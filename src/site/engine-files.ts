import type { AstroIntegration } from 'astro';
import { processWide } from '../base/process-wide.ts';

const shared = processWide('engine-files', (): { files: readonly string[] } => ({ files: [] }));

/** Module by which the map's engine is loaded, and what its worker's file is named after. */
const ENGINE = 'src/map/maplibre-view.ts';
const WORKER = 'maplibre-gl-worker';

/**
 * Files of the map engine in the folder of the built site, for fetching them ahead; empty while editing. The browser's
 * part is bundled before pages are made.
 */
export function engineFiles(): readonly string[] {
  return shared.files;
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
                  if (files.length > 1) shared.files = files;
                },
              },
            ],
          },
        });
      },
    },
  };
}
