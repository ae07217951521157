import type { BrowserContextOptions, Page } from 'playwright-core';

/** What the tests of a page's first screen share. */

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/** Of two families each; pages that wait for a picture have a few letters more of each in files of their own, others carry them. */
export const FIRST_FONTS = 4;

/** Lets a time pass in the page: what must not happen within it cannot be waited for otherwise. */
export function pass(page: Page, milliseconds: number): Promise<unknown> {
  return page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), milliseconds);
}
