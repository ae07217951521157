import { startServer, type RunningServer } from '../../src/server/preview.ts';

/** Serves the built site (`dist/`) on a free port. Throws when it was not built; `npm run build` builds it. */
export function serveBuiltSite(): Promise<RunningServer> {
  return startServer({ directory: 'dist', port: 0, base: process.env['BASE_PATH'] });
}
