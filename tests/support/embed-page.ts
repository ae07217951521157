/** How tests look at an embed from both sides. */
import type { Frame, Page } from 'playwright-core';

/** The frame of the first, or the given, embed of a page. */
export async function embedFrame(page: Page, index = 0): Promise<Frame> {
  const element = await page.locator('iframe').nth(index).elementHandle();
  const frame = await element?.contentFrame();
  if (frame == null) throw new Error('The embed has no page');
  return frame;
}

/** Waits until an embed is in the given mode, scrolling to it first so that a lazy frame loads. */
export async function waitForMode(page: Page, mode: 'mirror' | 'stepper', index = 0): Promise<Frame> {
  await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
  const frame = await embedFrame(page, index);
  await frame.waitForSelector(`:root[data-embed="${mode}"]`, { state: 'attached' });
  if (mode === 'mirror') {
    await page.waitForFunction((at) => (document.querySelectorAll('map-story')[at]?.clientHeight ?? 0) > 3000, index);
  }
  return frame;
}

/** Scrolls a page's window, or the given scroller, so that the story has moved by `offset` within its element. */
export async function scrollInto(page: Page, offset: number): Promise<void> {
  await page.evaluate((wanted) => {
    const story = document.querySelector('iframe')?.parentElement;
    if (story == null) throw new Error('There is no embed');
    const scroller =
      document.scrollingElement?.clientHeight === document.scrollingElement?.scrollHeight ? document.body : window;
    scroller.scrollBy({ top: story.getBoundingClientRect().top + wanted, behavior: 'instant' });
  }, offset);
}

/** Key of the step that the embed shows. */
export function activeStep(frame: Frame): Promise<string | null> {
  return frame.evaluate(() => document.querySelector('[aria-current="step"]')?.id ?? null);
}
