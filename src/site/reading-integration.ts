import type { AstroIntegration } from 'astro';

/** Adds `client:reading`: an island that comes alive when the reader begins to move. */
export function readingIntegration(): AstroIntegration {
  return {
    name: 'client-reading',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'reading', entrypoint: './src/components/client-reading.ts' });
      },
    },
  };
}
