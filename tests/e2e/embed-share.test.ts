import { describe, expect, it } from 'vitest';
import { approach } from '../support/embed-page.ts';
import { embedTests } from '../support/embed-tests.ts';

const tests = embedTests();

describe('sharing from within a foreign page', () => {
  it.each([{ sandbox: undefined }, { sandbox: 'allow-scripts' }])(
    'copies the address of the story’s own page without any permission: %o',
    async ({ sandbox }) => {
      const snippet = { query: 'mode=pictures', ...(sandbox === undefined ? {} : { sandbox }) };
      const { page, complaints, close } = await tests.visit('sandbox', { snippet, embed: 'en/minsk/' });
      const frame = await approach(page);
      await frame.waitForSelector('[data-step][aria-current="step"]', { state: 'attached' });
      await frame.click('.embed-sources');
      await frame.click('[data-share-button]');
      await frame.waitForSelector('[data-share-status]:not(:empty)');
      expect(await frame.isVisible('[data-share-address]')).toBe(false);
      expect(await frame.inputValue('[data-share-address]')).toMatch(/^http:\/\/[^/]+\/en\/minsk\/$/);
      // What was copied, pasted into the host's page.
      await page.evaluate(() => {
        document.body.prepend(Object.assign(document.createElement('textarea'), { id: 'paste' }));
      });
      await page.focus('#paste');
      await page.keyboard.press('ControlOrMeta+V');
      expect(await page.inputValue('#paste')).toBe(await frame.inputValue('[data-share-address]'));
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
