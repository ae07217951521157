import type { Browser } from 'playwright-core';
import { ensureBrowser } from './find-browser.ts';
import { launchBrowserAt } from './launch-browser.ts';

/** Starts the Chromium that these tests use; whoever starts it closes it. Throws when no browser is to be had. */
export async function launchBrowser(): Promise<Browser> {
  return launchBrowserAt(await ensureBrowser());
}
