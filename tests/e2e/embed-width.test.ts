import { describe, expect, it } from 'vitest';
import {
  activeStep,
  laidOut,
  scrollHost,
  standing,
  stepOnLine,
  waitForMode,
  waitUntil,
} from '../support/embed-page.ts';
import { embedTests } from '../support/embed-tests.ts';

/** A phone that is turned, a sidebar that opens: words break elsewhere, and the story gets longer or shorter by thousands of pixels. */

const tests = embedTests();
const HEIGHT = 600;
const WIDE = { width: 700, height: HEIGHT };
const NARROW = { width: 400, height: HEIGHT };

describe('a host that changes its width', () => {
  it('keeps the step', async () => {
    const { page, close } = await tests.visit('plain', {}, { viewport: WIDE });
    const frame = await waitForMode(page, 'mirror');
    await scrollHost(page, 9000);
    await waitUntil(async () => Math.abs((await frame.evaluate(() => window.scrollY)) - 9000) <= 1, 'the scroll');
    const step = await stepOnLine(frame);
    // As a reader who has begun to read it, not within the frame that brought it.
    await waitUntil(async () => (await activeStep(frame)) === step, 'the step');
    await page.setViewportSize(NARROW);
    await laidOut(page);
    await waitUntil(async () => (await activeStep(frame)) === step, 'the same step');
    expect((await standing(page)).top).toBe(0);
    await close();
  });

  it.each([
    { where: 'at its end', at: 100 },
    { where: 'behind it', at: -200 },
  ])('keeps the words of its own in place for readers $where', async ({ at }) => {
    const { page, close } = await tests.visit('plain', {}, { viewport: WIDE });
    await waitForMode(page, 'mirror');
    const words = page.locator('.after');
    const top = (): Promise<number> => words.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await words.evaluate((element, to) => {
      window.scrollBy({ top: element.getBoundingClientRect().top - to, behavior: 'instant' });
    }, at);
    await waitUntil(async () => (await top()) === at, 'the scroll');
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      await laidOut(page);
      await waitUntil(async () => Math.abs((await top()) - at) <= 1, `the same words at ${String(size.width)} pixels`);
    }
    await close();
  });

  it('keeps the step of the second of two stories', async () => {
    const { page, close } = await tests.visit('two', {}, { viewport: WIDE });
    for (const index of [0, 1]) await waitForMode(page, 'mirror', index);
    const frame = await waitForMode(page, 'mirror', 1);
    await scrollHost(page, 6000, 1);
    await waitUntil(async () => Math.abs((await frame.evaluate(() => window.scrollY)) - 6000) <= 1, 'the scroll');
    const step = await stepOnLine(frame);
    await waitUntil(async () => (await activeStep(frame)) === step, 'the step');
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      for (const index of [0, 1]) await laidOut(page, index);
      await waitUntil(async () => (await activeStep(frame)) === step, `the same step at ${String(size.width)} pixels`);
    }
    await close();
  });
});
