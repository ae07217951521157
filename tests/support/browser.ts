import type { Browser } from 'playwright-core';
import { watchComplaints } from './complaints.ts';
import { ensureBrowser, findWindowedBrowser } from './find-browser.ts';
import { type BrowserOptions, launchBrowserAt } from './launch-browser.ts';

/** Starts the Chromium that these tests use; whoever starts it closes it. Throws when no browser is to be had. */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { windowed, backForwardCache, toLookAt } = options;
  const asReaders = windowed || backForwardCache || toLookAt ? findWindowedBrowser() : null;
  const browser = await launchBrowserAt(asReaders ?? (await ensureBrowser()), options);
  watchComplaints(browser);
  return browser;
}
