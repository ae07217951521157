/**
 * Loading: Lighthouse with both presets for every kind of page, the same pages over a line that is really slow
 * (`slow-line.ts`), bytes and requests of the first screen, and the time from the first scroll to the live map against the
 * time `bare` takes from loading to its map at rest.
 */
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { ghostCount, ghostDrawing } from '../support/ghost-drawing.ts';
import { costByKind, totalBytes, watchCost } from '../support/page-cost.ts';
import type { ReferenceSite } from './reference-site.ts';
import { measureSlowLine } from './slow-line.ts';
import { median, rounded, type Table } from './table.ts';

const KB = 1024;

/** All tables about loading. Figures of one run vary: the middle of `runs` is told. */
export async function measureLoad(site: ReferenceSite, runs: number): Promise<readonly Table[]> {
  const { lang, story, url } = site;
  const chapter = story.chapters.find(({ kind }) => kind === 'chapter')?.id ?? '';
  const pages = [
    { name: 'floor', address: site.floor },
    { name: 'bare', address: site.bare },
    { name: 'story', address: `${url}${lang}/` },
    { name: 'chapter', address: `${url}${lang}/${chapter}/` },
    { name: 'sources', address: `${url}${lang}/sources/` },
    { name: 'data', address: `${url}${lang}/data/` },
    { name: 'languages', address: url },
  ];
  const scores: Table['rows'][number][] = [];
  for (const preset of ['mobile', 'desktop'] as const) {
    for (const { name, address } of pages) {
      const row = { page: name, preset, ...(await audit(address, preset, runs)) };
      scores.push(row);
      // It takes minutes: what is known is told.
      console.log(JSON.stringify(row));
    }
  }
  const screens: Table['rows'][number][] = [];
  for (const { name, address } of pages) screens.push({ page: name, ...(await firstScreen(address)) });
  return [
    { title: `Lighthouse, median of ${String(runs)} (times in ms)`, rows: scores },
    {
      title: 'First screen, 390 × 844 at 2x, up to one second after loading (kB of 1024, as transferred)',
      rows: screens,
    },
    await measureSlowLine(pages, runs),
    { title: 'Until the map is live (ms, drawing not executed)', rows: [await timeToMap(site, runs)] },
  ];
}

async function audit(address: string, preset: 'mobile' | 'desktop', runs: number): Promise<Record<string, number>> {
  const port = await freePort();
  const browser = await launchBrowser({ toLookAt: true, extra: [`--remote-debugging-port=${String(port)}`] });
  try {
    const results: Result[] = [];
    for (let run = 0; run < runs; run++) {
      const result = await lighthouse(
        address,
        { port, logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] },
        preset === 'desktop' ? desktopConfig : undefined,
      );
      if (result === undefined) throw new Error(`Lighthouse gave no result for ${address}`);
      results.push(result.lhr);
    }
    const score = (id: string): number => median(results.map((lhr) => (lhr.categories[id]?.score ?? 0) * 100));
    const figure = (id: string): number => median(results.map((lhr) => lhr.audits[id]?.numericValue ?? 0));
    return {
      performance: rounded(score('performance')),
      accessibility: rounded(score('accessibility')),
      'best practices': rounded(score('best-practices')),
      SEO: rounded(score('seo')),
      FCP: rounded(figure('first-contentful-paint')),
      LCP: rounded(figure('largest-contentful-paint')),
      'speed index': rounded(figure('speed-index')),
      TBT: rounded(figure('total-blocking-time')),
      CLS: rounded(figure('cumulative-layout-shift'), 4),
    };
  } finally {
    await browser.close();
  }
}

async function firstScreen(address: string): Promise<Record<string, number>> {
  const browser = await launchBrowser({ toLookAt: true });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    const cost = watchCost(page);
    await page.goto(address);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    const transfers = await cost.transfers();
    const kilobytes = Object.entries(costByKind(transfers)).map(
      // A page's name stands in the column of that name.
      ([kind, { bytes }]) => [kind === 'page' ? 'HTML' : kind, rounded(bytes / KB, 1)] as const,
    );
    return {
      all: rounded(totalBytes(transfers) / KB, 1),
      requests: transfers.length,
      ...Object.fromEntries(kilobytes),
    };
  } finally {
    await browser.close();
  }
}

async function timeToMap(site: ReferenceSite, runs: number): Promise<Record<string, number>> {
  const browser = await launchBrowser({ toLookAt: true });
  const open = async (address: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    await ghostDrawing(page);
    await page.goto(address);
    return page;
  };
  const [bare, story, contexts]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let run = 0; run < runs; run++) {
      const page = await open(site.bare);
      await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0, null, { timeout: 60_000 });
      bare.push(await page.evaluate(() => performance.getEntriesByName('map-idle')[0]?.startTime ?? 0));
      await page.close();

      const own = await open(`${site.url}${site.lang}/`);
      // A reader looks at the first screen for some seconds: what may be fetched ahead is there.
      await own.waitForSelector('link[rel="prefetch"]', { state: 'attached' });
      await own.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
      story.push(
        await own.evaluate(async () => {
          const start = performance.now();
          window.scrollTo(0, 200);
          while (document.querySelector('[data-map-state="live"]') === null) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          return performance.now() - start;
        }),
      );
      contexts.push((await ghostCount(own)).contexts);
      await own.close();
    }
    return {
      'bare, from loading': rounded(median(bare)),
      'story, from the first scroll': rounded(median(story)),
      'WebGL contexts made': median(contexts),
    };
  } finally {
    await browser.close();
  }
}
