/**
 * Loading while line and processor are really held up, as a phone's are. Lighthouse reckons its times from a quick load: a page
 * counts there as needed whole before anything of it shows, although browsers show the beginning of one that is on its way.
 */
import { launchBrowser } from '../support/browser.ts';
import { median, rounded, type Table } from './table.ts';

/** Lighthouse's phone: milliseconds, bytes a second, times slower. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 675_000 / 8 };
const SLOWER = 4;
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
} as const;
/** From the request until fonts and whatever else comes late are there, milliseconds. */
const LONG_ENOUGH_MS = 4500;

/** What one load showed, in milliseconds from the request. */
interface Load {
  readonly FCP: number;
  readonly LCP: number;
  /** What tasks took beyond 50 ms each until `LONG_ENOUGH_MS`. */
  readonly blocking: number;
}

/** Loads the pages by turns, each time in a new browser. */
export async function measureSlowLine(
  pages: readonly { readonly name: string; readonly address: string }[],
  runs: number,
): Promise<Table> {
  const loads = new Map<string, Load[]>(pages.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const { name, address } of pages) loads.get(name)?.push(await load(address));
  }
  const rows = [...loads].map(([page, all]) => {
    const middle = (key: keyof Load): number => rounded(median(all.map((one) => one[key])));
    return { page, FCP: middle('FCP'), LCP: middle('LCP'), 'blocking ms': middle('blocking') };
  });
  return { title: `Over a slow line with a slow processor, median of ${String(runs)} (ms from the request)`, rows };
}

async function load(address: string): Promise<Load> {
  const browser = await launchBrowser({ toLookAt: true });
  try {
    const page = await browser.newPage(PHONE);
    // A new browser's first page pays for the browser.
    await page.goto(new URL('/404.html', address).href);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(address);
    return await page.evaluate(async (milliseconds) => {
      let [largest, blocking] = [0, 0];
      new PerformanceObserver((list) => {
        largest = list.getEntries().at(-1)?.startTime ?? largest;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) blocking += Math.max(0, duration - 50);
      }).observe({ type: 'longtask', buffered: true });
      await new Promise((resolve) => setTimeout(resolve, milliseconds - performance.now()));
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const start = navigation?.requestStart ?? 0;
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      return { FCP: first - start, LCP: largest - start, blocking };
    }, LONG_ENOUGH_MS);
  } finally {
    await browser.close();
  }
}
