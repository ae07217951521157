/** How the tests start Chromium: headless, with WebGL drawn by software, silent towards the network. */
import { chromium, type Browser } from 'playwright-core';

/** Command line of the browser, the same for every route by which it was found. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--no-first-run',
];

/**
 * Maps are drawn by software as on a graphics card; the page around them is painted without that detour, a quarter faster.
 * Where a map was out of sight its part of the page may be painted late.
 */
const PAINT_PLAINLY = '--disable-gpu-compositing';

/** What a test may want otherwise than usual. */
export interface BrowserOptions {
  /** A browser as readers have it, where one is installed: the packaged one has no windows, and so not all that belongs to them. */
  readonly windowed?: boolean;
  /** Keeps pages for the way back, which the driver switches off by default; only one with windows does. */
  readonly backForwardCache?: boolean;
  /** Somebody looks at what is painted. */
  readonly toLookAt?: boolean;
  /** Further words of the command line. */
  readonly extra?: readonly string[];
}

/** Starts the browser at this path; whoever starts it closes it. */
export function launchBrowserAt(
  executablePath: string,
  { backForwardCache = false, toLookAt = false, extra = [] }: BrowserOptions = {},
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [...browserArguments, ...(toLookAt ? [] : [PAINT_PLAINLY]), ...extra],
    ...(backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
  });
}

/** Whether the browser at this path starts and draws WebGL 2, which the live map needs. */
export async function hasWebgl2(executablePath: string): Promise<boolean> {
  const browser = await launchBrowserAt(executablePath).catch(() => null); // It lacks a library, say: another route follows.
  if (browser === null) return false;
  try {
    const page = await browser.newPage();
    return await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  } finally {
    await browser.close();
  }
}
