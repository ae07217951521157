import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { activeStep, embedFrame, type HostVisit, standing, waitForMode, waitUntil } from '../../support/embed-page.ts';
import { embedTests } from '../../support/embed-tests.ts';

/** Two stories on one page of a partner, moved at random: each shows what it shows when the page is opened right there. */

const tests = embedTests();

type Move =
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'wheel'; readonly by: number }
  | { readonly kind: 'key'; readonly key: string };

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('jump' as const), to: fc.integer({ min: 0, max: 1000 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wheel' as const), by: fc.integer({ min: -4000, max: 4000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('key' as const),
      key: fc.constantFrom('PageDown', 'PageUp', 'Home', 'End'),
    }),
  },
);

async function openBoth(width: number): Promise<HostVisit> {
  const visit = await tests.visit('two', {}, { viewport: { width, height: 600 } });
  for (const index of [0, 1]) await waitForMode(visit.page, 'mirror', index);
  return visit;
}

async function make(page: Page, move: Move): Promise<void> {
  if (move.kind === 'jump') {
    await page.evaluate((to) => {
      window.scrollTo({ top: (to / 1000) * document.documentElement.scrollHeight, behavior: 'instant' });
    }, move.to);
  } else if (move.kind === 'wheel') {
    await page.mouse.move(20, 200);
    await page.mouse.wheel(0, move.by);
  } else await page.keyboard.press(move.key);
}

interface Shown {
  /** `null` for a frame out of sight: browsers let those rest, and they catch up when they are seen. */
  readonly step: string | null;
  readonly behind: number;
}

function isInSight(page: Page, index: number): Promise<boolean> {
  return page.evaluate((at) => {
    const { top = 0, bottom = 0 } = document.querySelectorAll('map-story iframe')[at]?.getBoundingClientRect() ?? {};
    return bottom > 0 && top < window.innerHeight;
  }, index);
}

/** What both show once neither page nor frames move: the step, and how far the frame is from where its host has it. */
async function shown(page: Page): Promise<readonly Shown[]> {
  const both = async (): Promise<readonly Shown[]> =>
    Promise.all(
      [0, 1].map(async (index) => {
        const frame = await embedFrame(page, index);
        const { offset } = await standing(page, index);
        return {
          step: (await isInSight(page, index)) ? await activeStep(frame) : null,
          behind: Math.round((await frame.evaluate(() => window.scrollY)) - offset),
        };
      }),
    );
  let last = '';
  let same = 0;
  await waitUntil(async () => {
    const now = JSON.stringify([await both(), await page.evaluate(() => window.scrollY)]);
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= 6;
  }, 'both to come to rest');
  return both();
}

it('after any way over the page, both are at the step that a fresh load of the same place shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMove, { minLength: 120, maxLength: 120 }), async (moves) => {
      const { page, complaints, close } = await openBoth(480);
      for (const [index, move] of moves.entries()) {
        await make(page, move);
        if ((index + 1) % 8 !== 0) continue;
        const seen = await shown(page);
        const fresh = await openBoth(page.viewportSize()?.width ?? 0);
        const top = await page.evaluate(() => window.scrollY);
        await fresh.page.evaluate((to) => {
          window.scrollTo({ top: to, behavior: 'instant' });
        }, top);
        expect(seen, `after ${JSON.stringify(moves.slice(Math.max(0, index - 15), index + 1))}`).toEqual(
          await shown(fresh.page),
        );
        await fresh.close();
      }
      expect(complaints).toEqual([]);
      await close();
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
