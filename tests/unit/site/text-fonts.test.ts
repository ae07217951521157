import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/check/read-story.ts';
import { charactersOf, fontSheet, textFonts } from '../../../src/site/text-fonts.ts';
import { createUrls } from '../../../src/site/urls.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';

const { story } = await readStory('content', fragmentAddresses);
if (story === null) throw new Error('The story cannot be read');

describe('text fonts', () => {
  it('carry the letters that the story tells with in the page, and those of lists and details in files for later', async () => {
    const { files, inline } = await textFonts(story);
    const inPage = inline.map(({ ranges }) => ranges).join(', ');
    const later = files.filter(({ first }) => !first).map(({ ranges }) => ranges);
    // Xankəndi is in the text; the yumuşak g is in local names alone.
    expect(inPage).toContain('U+0259');
    expect(inPage).not.toContain('U+011F');
    expect(later.join(', ')).toContain('U+011F');
  });

  it('add at most two kilobytes to a page for each family', async () => {
    for (const { family, data } of (await textFonts(story)).inline)
      expect(data.length, family).toBeLessThanOrEqual(2048);
  });

  it('declare each letter outside the common ones once per family', async () => {
    const sheet = fontSheet(await textFonts(story), createUrls('/', null), 'swap');
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
