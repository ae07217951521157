/**
 * `npm run booklet`: writes the story for paper as PDF, A4, one file a language, beside its page in `dist/`. Needs a built
 * site; give `SITE_URL` when building, so that the link codes know where the story is. Prints where the files are.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '../../src/server/preview.ts';
import { launchBrowser } from './browser.ts';

const SITE = 'dist';

const server = await startServer({ directory: SITE, port: 0, base: process.env['BASE_PATH'] });
const browser = await launchBrowser({ toLookAt: true });
try {
  for (const lang of await languages()) {
    const page = await browser.newPage({ colorScheme: 'light' });
    await page.goto(new URL(`${lang}/booklet/`, server.url).href, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const path = join(SITE, lang, 'booklet', 'booklet.pdf');
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const { size } = await stat(path);
    console.log(`${path}: ${String(Math.round(size / 1024))} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}

/** Folders of the built site that hold a booklet. */
async function languages(): Promise<string[]> {
  const entries = await readdir(SITE, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(
    folders.map(async (name) => {
      const there = await stat(join(SITE, name, 'booklet', 'index.html')).catch(() => null);
      return there === null ? [] : [name];
    }),
  );
  return found.flat();
}
