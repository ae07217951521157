/**
 * Takes a screenshot of every step for people to look at: `npm run shots -- --sizes 360x640,1440x900 --themes light
 * --langs de --steps start,karabakh.region --progress 0.2,0.5 --motion full --scale 3 --map pictures`. Each combination
 * becomes contact sheets under `tests/output/shots/`, beside the single pictures. Without options it takes every step on
 * phone and desktop, light and dark, in both languages, with the live map, without motion. Needs a built site in `dist/`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../src/server/preview.ts';
import { isComplaint } from './complaints.ts';
import { launchBrowser } from './browser.ts';
import { joinPages } from './contact-sheets.ts';
import { openPicture, openStep, stepKeys } from './story-page.ts';
import { withoutWebgl } from './without-webgl.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '360x640,1440x900' },
    themes: { type: 'string', default: 'light,dark' },
    langs: { type: 'string', default: 'de,en' },
    steps: { type: 'string', default: '' },
    progress: { type: 'string', default: '0.42' },
    scale: { type: 'string', default: '1' },
    colors: { type: 'string', default: 'none' },
    motion: { type: 'string', default: 'off' },
    map: { type: 'string', default: 'live' },
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
  const browser = await launchBrowser({ toLookAt: true });
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
  const { width, height } = sheet;
  const name = nameOf(sheet);
  await mkdir(join(values.out, name), { recursive: true });
  const files = [];
  for (const progress of list(values.progress)) files.push(...(await takeSteps(browser, url, sheet, progress)));
  const pages = await joinPages(files.toSorted(), join(values.out, name), { width, height });
  console.log(`${name}: ${String(files.length)} pictures, ${pages.join(' ')}`);
}

/**
 * The steps at one height each, by a reader of their own: a map that is at rest at the same still position already would
 * say nothing when it is asked for the next.
 */
async function takeSteps(browser: Browser, url: string, sheet: Sheet, progress: string): Promise<string[]> {
  const { theme, width, height } = sheet;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: values.motion === 'full' ? 'no-preference' : 'reduce',
    deviceScaleFactor: Number(values.scale),
    forcedColors: values.colors === 'forced' ? 'active' : 'none',
  });
  // Cross-fades, where they are not wanted, would only cost time here.
  await context.addInitScript((motion) => {
    localStorage.setItem('display.motion', motion);
  }, values.motion);
  if (values.map === 'pictures') await withoutWebgl(context);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (isComplaint(message)) {
      console.error(`${nameOf(sheet)}: ${message.text()}`);
    }
  });
  await page.goto(new URL(`${sheet.lang}/`, url).href);
  const wanted = list(values.steps);
  const keys = (await stepKeys(page)).filter(
    (key) => wanted.length === 0 || wanted.some((part) => key === part || key.startsWith(`${part}.`)),
  );
  const at = list(values.progress).length > 1 ? `-at-${progress}` : '';
  const files = [];
  for (const [index, key] of keys.entries()) {
    const file = join(values.out, nameOf(sheet), `${String(index).padStart(2, '0')}-${key}${at}.png`);
    await takeStep(page, key, Number(progress), file);
    files.push(file);
  }
  await context.close();
  return files;
}

function nameOf({ lang, theme, width, height }: Sheet): string {
  return `${lang}-${theme}-${String(width)}x${String(height)}`;
}

async function takeStep(page: Page, key: string, progress: number, file: string): Promise<void> {
  if (values.map === 'pictures') await openPicture(page, key, progress);
  else await openStep(page, key, progress);
  await page.screenshot({ path: file, animations: 'disabled' });
}

await main();
