import { describe, expect, it } from 'vitest';
import { ghostDrawing } from '../../support/ghost-drawing.ts';
import { exposeMap, namesInTrouble } from '../../support/inspect-map.ts';
import { siteTests } from '../../support/site-tests.ts';
import { openStep, stepKeys, withoutFades } from '../../support/story-page.ts';

const site = siteTests();

/**
 * Names that may be missing: what another name at the very same spot says already. A place beside the words of its event,
 * and the second of two strikes on one depot.
 */
const SAID_TWICE: Readonly<Record<string, readonly string[]>> = {
  'karabakh.ceasefire': ['shusha'],
  'open.known': ['socar-2025-08-08', 'socar-2025-08-18'],
};

const SIZES = [
  { width: 360, height: 640 },
  { width: 640, height: 360 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

describe.each(SIZES)('at $width × $height', ({ width, height }) => {
  it.each(['de', 'en'])('every name that a step tells of can be read: %s', async (lang) => {
    const context = await site.browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await exposeMap(page);
    await ghostDrawing(page);
    await withoutFades(page);
    await page.goto(site.address(`${lang}/`));
    for (const key of await stepKeys(page)) {
      const isDrawn = (await page.getAttribute(`[id="${key}"]`, 'data-move')) === 'scrub';
      await openStep(page, key, isDrawn ? 0.99 : 0.42);
      const hasNotes = (await page.locator('[data-map] li[data-note]').count()) > 0;
      if (hasNotes) await page.waitForSelector('.map-note-layer[data-shown]', { state: 'attached' });
      const { missing, covered, cut } = await namesInTrouble(page);
      expect({ key, covered, cut }).toEqual({ key, covered: [], cut: [] });
      const unsaid = missing.filter((id) => !SAID_TWICE[key]?.includes(id));
      expect({ key, unsaid }).toEqual({ key, unsaid: [] });
      expect(missing.length, key).toBeLessThan(2);
    }
    await context.close();
  });
});
