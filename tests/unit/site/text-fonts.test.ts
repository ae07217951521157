import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { charactersOf, firstFonts, fontSheet, type LateFonts, textFonts } from '../../../src/site/text-fonts.ts';
import { createUrls } from '../../../src/site/urls.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';

const { story } = await readStory('content', fragmentAddresses);
const urls = createUrls('/', null);
if (story === null) throw new Error('The story cannot be read');

describe('text fonts', () => {
  it('keep the letters that the story tells with apart from those of lists and details', async () => {
    const rangesOf = async (served: string): Promise<string> =>
      (await textFonts(story)).flatMap((font) => (font.served === served ? font.ranges : [])).join(', ');
    // Xankəndi is in the text; the yumuşak g is in local names alone.
    expect(await rangesOf('told')).toContain('U+0259');
    expect(await rangesOf('told')).not.toContain('U+011F');
    expect(await rangesOf('later')).toContain('U+011F');
  });

  it('carry few letters that most pages need inside pages that take fonts in time or not at all, and only there', async () => {
    const fonts = await textFonts(story);
    for (const { family, data, served } of fonts)
      if (served === 'told') expect(data.length, family).toBeLessThanOrEqual(2048);
    const inside = (late: LateFonts): number => fontSheet(fonts, urls, late).split('url(data:').length - 1;
    expect([inside('optional'), inside('swap')]).toEqual([2, 0]);
    expect([firstFonts(fonts, 'optional').length, firstFonts(fonts, 'swap').length]).toEqual([2, 4]);
  });

  it('declare each letter outside the common ones once per family', async () => {
    const sheet = fontSheet(await textFonts(story), urls, 'optional');
    for (const family of ['Source Serif 4 Variable', 'Source Sans 3 Variable']) {
      const faces = [...sheet.matchAll(/@font-face\{[^}]*\}/g)].filter(([face]) => face.includes(family));
      const singles = faces.flatMap(([face]) => /unicode-range:([^}]*)/.exec(face)?.[1]?.split(',') ?? []);
      expect(new Set(singles).size).toBe(singles.length);
    }
  });

  it('know every letter of the story', () => {
    const characters = charactersOf(story);
    for (const letter of 'aZäßəș–’') expect(characters).toContain(letter);
  });
});
