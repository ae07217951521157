/** `npm run guide`: writes the pages of the guide that are made from the check. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FINDING_PAGES } from '../../src/check/reporters.ts';
import { findingPages } from './finding-pages.ts';

await rm(FINDING_PAGES, { recursive: true, force: true });
await mkdir(FINDING_PAGES, { recursive: true });
const pages = findingPages();
for (const [name, text] of pages) await writeFile(join(FINDING_PAGES, name), text);
console.log(`${FINDING_PAGES}: ${String(pages.size)}`);
