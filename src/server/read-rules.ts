import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules, type HeaderRule } from './headers.ts';

/** The table that the build has left beside the pages; for a folder without one, the table of a site without inline code. */
export function readHeaderRules(directory: string): readonly HeaderRule[] {
  const file = join(directory, 'headers.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as readonly HeaderRule[];
  return headerRules({
    languages: [],
    embedders: null,
    immutable: ['/_astro/*'],
    origin: null,
    inline: { scripts: [], styles: [] },
  });
}
