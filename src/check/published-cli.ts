import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '../validation/check-content.ts';
import { layOut } from '../validation/content-layout.ts';
import { parseContent } from '../validation/parse-content.ts';
import { readFiles } from './read-files.ts';
import { formatFindings } from './reporters.ts';
import { publishedRecord, formatPublished } from './published-record.ts';
import { systemLanguage } from './system-language.ts';

/** `npm run published`: writes down what readers can see now, so that the check notices what vanishes or changes later. */
async function run(): Promise<number> {
  const directory = process.env['CONTENT_DIR'] || 'content';
  const files = await readFiles(directory);
  const { written, findings } = checkContent(files ?? { paths: [], texts: new Map() });
  if (!files || !written) {
    console.error(formatFindings(findings, 'text', { lang: systemLanguage(), directory }));
    return 1;
  }
  const { content } = parseContent(files, layOut(files.paths));
  const record = publishedRecord(content, new Date().toISOString().slice(0, 10));
  await writeFile(join(directory, 'published.json'), formatPublished(record));
  console.log(`${directory.replace(/\/+$/, '')}/published.json: ${String(Object.keys(record.steps).length)}`);
  return 0;
}

process.exitCode = await run();
