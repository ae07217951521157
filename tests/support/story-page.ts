import type { Page } from 'playwright-core';

/** What `story:settled` says. */
export interface Settled {
  readonly chapter: string;
  readonly step: string;
  readonly camera: { center: [number, number]; zoom: number; bearing: number; pitch: number };
  readonly layers: string[];
  readonly drawn: Record<string, number>;
}

declare global {
  interface Window {
    /** Last settled state per step key, collected by `watchStory`. */
    settledSteps?: Record<string, Settled>;
  }
}

/** Collects `story:settled` from before the page's own scripts run. Call once per page, before `goto`. */
export async function watchStory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.settledSteps = {};
    document.addEventListener('story:settled', (event) => {
      const detail = (event as CustomEvent<Settled>).detail;
      if (window.settledSteps !== undefined) window.settledSteps[`${detail.chapter}.${detail.step}`] = detail;
    });
  });
}

/**
 * Steps change at once, as for readers who have switched motion off: a cross-fade takes half a second of each step. Call
 * once per page, before `goto`.
 */
export async function withoutFades(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.location.protocol !== 'about:') window.localStorage.setItem('display.motion', 'off');
  });
}

/** Keys of all steps of the page, in order. */
export async function stepKeys(page: Page): Promise<string[]> {
  return page.$$eval('[data-step]', (sections) => sections.map((section) => section.getAttribute('data-step') ?? ''));
}

/**
 * Scrolls so that a height just above the step's middle lies on the trigger line (not on the edge between two still positions) and waits until its map is at rest. `progress` 0..1 chooses
 * another height of the step.
 */
export async function openStep(page: Page, key: string, progress = 0.42): Promise<Settled> {
  await page.evaluate((wanted) => {
    delete window.settledSteps?.[wanted];
  }, key);
  const settled = page.evaluate(
    (wanted) =>
      new Promise<Settled>((resolve) => {
        const listen = (event: Event): void => {
          const detail = (event as CustomEvent<Settled>).detail;
          if (`${detail.chapter}.${detail.step}` !== wanted) return;
          document.removeEventListener('story:settled', listen);
          resolve(detail);
        };
        document.addEventListener('story:settled', listen);
      }),
    key,
  );
  await scrollToStep(page, key, progress);
  return settled;
}

/** Scrolls as `openStep` does where pictures stand in for the map, and waits until the step's is shown with its notes. */
export async function openPicture(page: Page, key: string, progress = 0.42): Promise<void> {
  await scrollToStep(page, key, progress);
  await page.waitForFunction((wanted) => {
    const image = document.querySelector<HTMLImageElement>('[data-map] picture img');
    const notes = document.querySelector('.map-note-layer');
    return (
      document.getElementById(wanted)?.getAttribute('aria-current') === 'step' &&
      image?.complete === true &&
      (notes?.querySelector('[data-note]') === null || notes?.hasAttribute('data-shown') === true)
    );
  }, key);
  await page.evaluate(() => document.querySelector<HTMLImageElement>('[data-map] picture img')?.decode());
}

/** Puts the given height of a step on the trigger line, wherever the layout has it. */
export async function scrollToStep(page: Page, key: string, progress: number): Promise<void> {
  await wake(page);
  await page.evaluate(
    ([wanted, share]) => {
      const section = document.getElementById(wanted);
      if (section === null) throw new Error(`No step ${wanted}`);
      const box = section.getBoundingClientRect();
      const line = Number(document.querySelector('[data-story]')?.getAttribute('data-trigger-line'));
      window.scrollTo(0, window.scrollY + box.top + box.height * share - line * window.innerHeight);
    },
    [key, progress] as const,
  );
}

/** Gives the first sign of a reader, with which the page comes alive, and waits until it has. */
export async function wake(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('pointermove')));
  await page.waitForSelector('[data-story][data-trigger-line]', { state: 'attached' });
}
