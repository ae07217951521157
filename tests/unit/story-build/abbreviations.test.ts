import { describe, expect, test } from 'vitest';
import { chapterAbbreviations, glossaryAbbreviations } from '../../../src/story/abbreviations.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { parseMarkdown } from '../../../src/story/markdown.ts';
import { renderBody } from '../../../src/story/render-body.ts';

const glossary = {
  union: { term: { de: 'WKV', en: 'RWU' }, long: { de: 'Wasserkraftverband', en: 'River Works Union' }, text: {} },
  weir: { term: { de: 'Wehr', en: 'weir' }, text: {} },
};

/** HTML of a chapter's steps, given as Markdown. */
function chapter(steps: readonly string[], lang = 'en'): readonly string[] {
  const bodies = steps.map((markdown) => parseMarkdown(markdown).root);
  const byStep = chapterAbbreviations(bodies, glossaryAbbreviations(glossary, lang));
  return bodies.map((body, index) =>
    renderBody(body, {
      lang,
      addresses: fragmentAddresses,
      sources: new Map(),
      pictures: new Map(),
      abbreviations: byStep[index] ?? [],
      markOf: () => 'place',
    }),
  );
}

const RWU = '<abbr title="River Works Union">RWU</abbr>';

describe('an abbreviation of the glossary', () => {
  test('is spelled out at the first mention of a chapter and says what it stands for at each', () => {
    expect(chapter(['No union here.', 'The RWU built it. The RWU runs it.', 'RWU again.'])).toEqual([
      '<p>No union here.</p>',
      `<p>The ${RWU} (River Works Union) built it. The ${RWU} runs it.</p>`,
      `<p>${RWU} again.</p>`,
    ]);
  });

  test('is spelled out in the words of the edition', () => {
    expect(chapter(['Der WKV plant.'], 'de')).toEqual([
      '<p>Der <abbr title="Wasserkraftverband">WKV</abbr> (Wasserkraftverband) plant.</p>',
    ]);
  });

  test('is not spelled out twice where the author did', () => {
    expect(chapter(['The River Works Union (RWU) built it.', 'RWU again.'])).toEqual([
      `<p>The River Works Union (${RWU}) built it.</p>`,
      `<p>${RWU} again.</p>`,
    ]);
  });

  test('is found within a link and before a hyphen, not within another word; words on the map stay whole', () => {
    expect(chapter(['[RWU](term:union) plans', 'RWU-led', '[RWU dams](map:dams)', 'ARWU and RWUs'])).toEqual([
      `<p><a class="term" data-term="union" href="#term-union">${RWU}</a> (River Works Union) plans</p>`,
      `<p>${RWU}-led</p>`,
      '<p><a class="map-word" data-map-word="dams" data-mark="place" href="#feature-dams">RWU dams</a></p>',
      '<p>ARWU and RWUs</p>',
    ]);
  });

  test('is left alone in code', () => {
    expect(chapter(['`RWU` and *RWU*'])).toEqual([`<p><code>RWU</code> and <em>${RWU} (River Works Union)</em></p>`]);
  });

  test('costs nothing where there is none', () => {
    expect(glossaryAbbreviations({ weir: glossary.weir }, 'en')).toEqual([]);
    const body = parseMarkdown('A weir.').root;
    expect(chapterAbbreviations([body], [])).toEqual([[]]);
  });
});
