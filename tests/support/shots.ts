/**
 * Takes a screenshot of every step for people to look at: `npm run shots -- --sizes 360x640,1440x900 --themes light
 * --langs de --steps start,karabakh`. Each combination becomes one contact sheet under `tests/output/shots/`, beside the
 * single pictures. Needs a built site in `dist/`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/server/preview.ts';
import { launchBrowser } from './browser.ts';
import { openStep, stepKeys } from './story-page.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '360x640,1440x900' },
    themes: { type: 'string', default: 'light,dark' },
    langs: { type: 'string', default: 'de,en' },
    steps: { type: 'string', default: '' },
    out: { type: 'string', default: 'tests/output/shots' },
  },
});

const list = (value: string): string[] => value.split(',').filter((part) => part !== '');

interface Sheet {
  readonly lang: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

async function main(): Promise<void> {
  const server = await startServer({ directory: 'dist', port: 0, base: process.env['BASE_PATH'] ?? '/' });
  const browser = await launchBrowser();
  try {
    for (const sheet of sheets()) await takeSheet(browser, server.url, sheet);
  } finally {
    await browser.close();
    await server.close();
  }
}

function sheets(): Sheet[] {
  return list(values.sizes).flatMap((size) => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    return list(values.themes).flatMap((theme) =>
      list(values.langs).map((lang) => ({
        lang,
        theme: theme === 'dark' ? ('dark' as const) : ('light' as const),
        width,
        height,
      })),
    );
  });
}

async function takeSheet(browser: Browser, url: string, sheet: Sheet): Promise<void> {
  const { lang, theme, width, height } = sheet;
  const name = `${lang}-${theme}-${String(width)}x${String(height)}`;
  const folder = join(values.out, name);
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.error(`${name}: ${message.text()}`);
  });
  await page.goto(new URL(`${lang}/`, url).href);
  const wanted = list(values.steps);
  const keys = (await stepKeys(page)).filter(
    (key) => wanted.length === 0 || wanted.some((part) => key === part || key.startsWith(`${part}.`)),
  );
  const files = [];
  for (const [index, key] of keys.entries()) {
    const file = join(folder, `${String(index).padStart(2, '0')}-${key}.png`);
    await takeStep(page, key, file);
    files.push(file);
  }
  await context.close();
  const target = join(values.out, `${name}.png`);
  await joinPictures(files, target, { width, height });
  console.log(`${target}: ${String(files.length)} steps`);
}

async function takeStep(page: Page, key: string, file: string): Promise<void> {
  await openStep(page, key);
  await page.screenshot({ path: file, animations: 'disabled' });
}

/** A contact sheet about 2,000 pixels wide. */
async function joinPictures(
  files: readonly string[],
  target: string,
  size: { width: number; height: number },
): Promise<void> {
  const columns = size.width > size.height ? 3 : 6;
  const cellWidth = Math.round(2000 / columns);
  const cellHeight = Math.round((cellWidth * size.height) / size.width);
  const cells = await Promise.all(
    files.map(async (file, index) => ({
      input: await sharp(file)
        .resize(cellWidth - 8, cellHeight - 8)
        .png()
        .toBuffer(),
      left: (index % columns) * cellWidth + 4,
      top: Math.floor(index / columns) * cellHeight + 4,
    })),
  );
  const height = Math.ceil(files.length / columns) * cellHeight;
  await sharp({ create: { width: 2000, height, channels: 3, background: '#888888' } })
    .composite(cells)
    .png()
    .toFile(target);
}

await main();
