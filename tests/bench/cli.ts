/**
 * `npm run bench`: measures the built site beside two reference pages made from the same content, scrolling, and how
 * building grows with the story. `-- --only load|scroll|build` does a part; `--lang de` chooses the edition, `--runs 1` how
 * often a page is loaded. Prints tables and writes `tests/output/bench.json`. What is measured against what: `docs` of each
 * part.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBuilds } from './build.ts';
import { measureLoad } from './load.ts';
import { openReferenceSite } from './reference-site.ts';
import { measureScroll } from './scroll.ts';
import { printTable, type Table } from './table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'load,scroll,build' },
    lang: { type: 'string', default: 'de' },
    runs: { type: 'string', default: '3' },
    out: { type: 'string', default: 'tests/output/bench.json' },
  },
});

const parts = values.only.split(',');
const tables: Table[] = [];

if (parts.includes('load') || parts.includes('scroll')) {
  const site = await openReferenceSite(values.lang);
  try {
    if (parts.includes('load')) await add(measureLoad(site, Number(values.runs)));
    if (parts.includes('scroll')) await add(measureScroll(site));
  } finally {
    await site.close();
  }
}
if (parts.includes('build')) await add(measureBuilds());

console.log(`\nAs JSON: ${values.out}`);

async function add(measured: Promise<readonly Table[]>): Promise<void> {
  for (const table of await measured) {
    tables.push(table);
    printTable(table);
  }
  // After each part: what is measured is kept, whatever becomes of the rest.
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, `${JSON.stringify(tables, null, 2)}\n`);
}
