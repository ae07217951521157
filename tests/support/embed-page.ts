/** How tests look at an embed from both sides. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { LEAST_CHANGE_PX } from '../../src/components/embed-mirror.ts';
import { isComplaint } from './complaints.ts';
import { ghostDrawing } from './ghost-drawing.ts';
import { withoutWebgl } from './without-webgl.ts';

/** A visit to a host page. */
export interface HostVisit {
  readonly page: Page;
  /** Errors and warnings of the console, requests to other hosts than host and story, and uncaught exceptions. */
  readonly complaints: string[];
  /** Lines that the loader writes for people who mend pages. */
  readonly notes: string[];
  close(): Promise<void>;
}

/**
 * Opens a host page in a window of its own. Without `map` there is no WebGL, and with it the map puts no colour on its
 * canvas: drawing by software takes seconds, and how an embed stands in its host does not depend on it.
 */
export async function visitHost(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { map?: boolean } = {},
): Promise<HostVisit> {
  const { map = false, ...contextOptions } = options;
  const context = await browser.newContext({
    viewport: { width: 480, height: 600 },
    reducedMotion: 'reduce',
    ...contextOptions,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const notes: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('map-story:')) notes.push(message.text());
    else if (isComplaint(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname)) complaints.push(request.url());
  });
  await (map ? ghostDrawing(page) : withoutWebgl(page));
  await page.goto(url);
  return { page, complaints, notes, close: () => context.close() };
}

/** The frame of the first, or the given, embed of a page. */
export async function embedFrame(page: Page, index = 0): Promise<Frame> {
  const element = await page.locator('iframe').nth(index).elementHandle();
  const frame = await element.contentFrame();
  // A handle holds its element, and all that is around it, even when the page has let go of it.
  await element.dispose();
  if (frame === null) throw new Error('The embed has no page');
  return frame;
}

/**
 * Scrolls the host so that the top of the embed's element lies `offset` CSS pixels above the top of what scrolls (negative:
 * below it), and says how the host then stands.
 */
export async function scrollHost(page: Page, offset: number, index = 0): Promise<void> {
  await page
    .locator('iframe')
    .nth(index)
    .evaluate((frame, wanted) => {
      const tall = frame.parentElement ?? frame;
      let scroller: Element | Window = window;
      for (let at: Element | null = tall.parentElement; at !== null; at = at.parentElement) {
        const { overflowY } = getComputedStyle(at);
        const own = at !== document.documentElement && /auto|scroll/.test(overflowY);
        if (own && at.scrollHeight > at.clientHeight + 1) scroller = at;
      }
      scroller.scrollBy({ top: tall.getBoundingClientRect().top + wanted, behavior: 'instant' });
    }, offset);
}

/** Brings an embed into the lower half of the window, so that a lazy frame loads and the story has not begun. */
export async function approach(page: Page, index = 0): Promise<Frame> {
  await page.locator('iframe').nth(index).waitFor({ state: 'attached' });
  await scrollHost(page, -200, index);
  const frame = await embedFrame(page, index);
  await frame.waitForSelector('[data-map]', { state: 'attached' });
  return frame;
}

/** Waits until an embed is in the given mode and, when it mirrors, has been laid out to stay. */
export async function waitForMode(page: Page, mode: 'mirror' | 'stepper', index = 0): Promise<Frame> {
  const frame = await approach(page, index);
  await frame.waitForSelector(`:root[data-embed="${mode}"] [data-embed-status]:not(:empty)`, { state: 'attached' });
  if (mode === 'mirror') await laidOut(page, index);
  return frame;
}

/** Waits until an embed has laid itself out in the width of its host, in its own letters, and its element is as tall as it. */
export async function laidOut(page: Page, index = 0): Promise<void> {
  const iframe = page.locator('iframe').nth(index);
  await waitUntil(async () => {
    // In the units of the frame, whatever the host makes of them.
    const given = await iframe.evaluate((frame) => ({
      width: frame.clientWidth,
      tall: (frame.parentElement ?? frame).clientHeight,
    }));
    const taken = await iframe
      .contentFrame()
      .locator(':root')
      .evaluate((root) => ({
        width: window.innerWidth,
        tall: root.scrollHeight,
        lettered:
          document.querySelector<HTMLStyleElement>('style[data-text-fonts]')?.media === 'all' &&
          document.fonts.status === 'loaded',
      }));
    return taken.lettered && taken.width === given.width && Math.abs(taken.tall - given.tall) < LEAST_CHANGE_PX;
  }, 'the layout');
}

/** How an embed stands in its host, CSS pixels: top of its frame, how far the frame has moved, heights of both. */
export function standing(page: Page, index = 0): Promise<{ top: number; offset: number; tall: number; frame: number }> {
  return page
    .locator('iframe')
    .nth(index)
    .evaluate((element) => {
      const frame = element.getBoundingClientRect();
      const tall = (element.parentElement ?? element).getBoundingClientRect();
      return { top: frame.top, offset: frame.top - tall.top, tall: tall.height, frame: frame.height };
    });
}

/** Key of the step that the embed shows. */
export function activeStep(frame: Frame): Promise<string | null> {
  return frame.evaluate(() => document.querySelector('[data-step][aria-current="step"]')?.id ?? null);
}

/** Key of the step that lies on the trigger line, whether the embed has told of it yet or not. */
export function stepOnLine(frame: Frame): Promise<string | null> {
  return frame.evaluate(() => {
    const share = document.querySelector<HTMLElement>('[data-trigger-line]')?.dataset['triggerLine'];
    const line = Number(share ?? 0.5) * window.innerHeight;
    const steps = [...document.querySelectorAll('[data-step]')];
    return steps.findLast((step) => step.getBoundingClientRect().top <= line)?.id ?? null;
  });
}

/** Looks again until it is so; throws after ten seconds. */
export async function waitUntil(look: () => Promise<boolean>, what = 'the condition'): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`In vain waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
